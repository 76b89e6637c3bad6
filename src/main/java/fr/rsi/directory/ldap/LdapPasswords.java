package fr.rsi.directory.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import fr.rsi.directory.Field;
import fr.rsi.engine.Passwords;
import fr.rsi.language.Texts;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The passwords of people who come from LDAP, checked there. Only some at once, as each keeps a connection to the database
 * waiting: a server that hangs stops people from signing in, and nothing else.
 */
@Component
@ConditionalOnProperty(name = "rsi.directory.ldap.sign-in", havingValue = "true")
class LdapPasswords implements Passwords {

    private static final Logger log = LoggerFactory.getLogger(LdapPasswords.class);
    private static final int AT_ONCE = 8;

    private final LdapServer server;
    private final String idAttribute;
    private final Texts texts;
    private final Semaphore free = new Semaphore(AT_ONCE);

    LdapPasswords(LdapProperties properties, LdapServer server, Texts texts) {
        this.server = server;
        this.idAttribute = properties.fields().getOrDefault(Field.ID, "uid");
        this.texts = texts;
    }

    @Override
    public boolean check(String account, String password) {
        // without a password a server lets anyone in, as nobody
        if (password.isEmpty()) {
            return false;
        }
        if (!free.tryAcquire()) {
            throw new ProcessEngineException(texts.text("ldap.signIn"));
        }
        try (LDAPConnection connection = server.connect()) {
            String dn = server.find(connection, idAttribute, account);
            return dn != null && !dn.isEmpty() && bind(connection, dn, password);
        } catch (LDAPException e) {
            log.warn("LDAP: {} can't sign in: {}", account, e.getMessage());
            throw new ProcessEngineException(texts.text("ldap.signIn"), e);
        } finally {
            free.release();
        }
    }

    private static boolean bind(LDAPConnection connection, String dn, String password) throws LDAPException {
        try {
            connection.bind(dn, password);
            return true;
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                return false;
            }
            throw e;
        }
    }
}
