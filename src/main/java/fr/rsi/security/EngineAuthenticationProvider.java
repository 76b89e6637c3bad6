package fr.rsi.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Checks a password against the engine's accounts; the authorities are the groups. */
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identityService;

    EngineAuthenticationProvider(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (id.isBlank() || !check(id, password)) {
            throw new BadCredentialsException("Wrong id or password");
        }
        return signedIn(id);
    }

    private boolean check(String id, String password) {
        try {
            return identityService.checkPassword(id, password);
        } catch (ProcessEngineException e) {
            throw new InternalAuthenticationServiceException(e.getMessage(), e);
        }
    }

    /** The authentication of someone who is known to be this person. */
    Authentication signedIn(String id) {
        List<SimpleGrantedAuthority> groups = identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(id, null, groups);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
