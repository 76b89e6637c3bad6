package fr.rsi.security;

import fr.rsi.engine.CurrentUser;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The named user under which the application itself acts on the engine, so that its acts are checked and logged like any. */
@Component
public class TechnicalUser {

    /** Id in the engine's operation log. */
    public static final String ID = "rsi";

    private final CurrentUser currentUser;

    TechnicalUser(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** Does something as the technical user, then goes back to the user of before. */
    public <T> T call(Supplier<T> act) {
        return currentUser.call(ID, List.of(Roles.ADMINISTRATORS), act);
    }

    /** Does something as the technical user, then goes back to the user of before. */
    public void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }
}
