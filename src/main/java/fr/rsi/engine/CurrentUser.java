package fr.rsi.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** On whose behalf the engine is being used in this thread. */
@Component
public class CurrentUser {

    private final IdentityService identityService;

    CurrentUser(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The id of the user, empty where nobody is signed in, as in jobs. */
    public Optional<String> id() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Does something on behalf of a user in these groups, then goes back to the user of before. */
    public <T> T call(String user, List<String> groups, Supplier<T> act) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.setAuthentication(user, groups);
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
}
