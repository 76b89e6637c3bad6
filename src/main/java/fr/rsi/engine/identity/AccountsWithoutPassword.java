package fr.rsi.engine.identity;

import fr.rsi.engine.Passwords;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's own accounts, where those without a password can't sign in unless their password is known elsewhere. For
 * Camunda by itself an account without a password is a fault, an exception at each attempt.
 */
class AccountsWithoutPassword extends DbIdentityServiceProvider {

    private final Passwords elsewhere;

    AccountsWithoutPassword(Passwords elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    protected boolean matchPassword(String password, UserEntity user) {
        if (user.getPassword() == null) {
            return !password.isEmpty() && elsewhere.check(user.getId(), password);
        }
        return super.matchPassword(password, user);
    }
}
