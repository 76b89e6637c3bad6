package fr.rsi.engine.identity;

import fr.rsi.engine.Passwords;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives each command the accounts of the engine. */
public class IdentitySessions implements SessionFactory {

    private final Passwords elsewhere;

    /** Accounts without a password in the engine have it there. */
    public IdentitySessions(Passwords elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public Class<?> getSessionType() {
        return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new AccountsWithoutPassword(elsewhere);
    }
}
