package fr.rsi.security;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The named user under which the application itself acts on the engine, so that its acts are checked and logged like any. */
@Component
public class TechnicalUser {

    /** Id in the engine's operation log. */
    public static final String ID = "rsi";

    private final IdentityService identityService;

    TechnicalUser(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Does something as the technical user, then goes back to the user of before. */
    public <T> T call(Supplier<T> act) {
        var before = identityService.getCurrentAuthentication();
        identityService.setAuthentication(ID, List.of(Roles.ADMINISTRATORS));
        try {
            return act.get();
        } finally {
            if (before == null) {
                identityService.clearAuthentication();
            } else {
                identityService.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /** Does something as the technical user, then goes back to the user of before. */
    public void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }
}
