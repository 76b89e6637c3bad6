package fr.rsi.directory;

import fr.rsi.engine.Identities;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.security.Roles;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the engine's users and groups follow the directory: everyone who is with the company today has an account and is an
 * employee, and is in the groups that the directory says.
 */
@Service
@Transactional
public class AccountSync {

    private static final Logger log = LoggerFactory.getLogger(AccountSync.class);

    private final Identities identities;
    private final Texts texts;

    AccountSync(Identities identities, Texts texts) {
        this.identities = identities;
        this.texts = texts;
    }

    /**
     * Brings accounts and memberships in line with the directory; call it in the transaction that has changed the directory.
     *
     * @throws Refused where no administrator would be left
     */
    public void follow() {
        identities.follow(() -> {
            List<String> last = identities.lastMembers(Roles.ADMINISTRATORS);
            if (!last.isEmpty()) {
                throw Refused.because(
                        Refused.Kind.CONFLICT, texts.text("directory.lastAdministrator", String.join(", ", last)));
            }
            change(List.of());
        });
    }

    /**
     * Lets the first and last days that people have with the company take effect. Nobody waits for an answer: the last
     * administrators keep their accounts, and the log says so.
     */
    public void followCalendar() {
        identities.follow(() -> {
            List<String> last = identities.lastMembers(Roles.ADMINISTRATORS);
            if (!last.isEmpty()) {
                log.warn("Left as they are, as no administrator would remain: {}", String.join(", ", last));
            }
            change(last);
        });
    }

    private void change(List<String> spared) {
        int removed = identities.remove(spared);
        int added = identities.add();
        int renamed = identities.rename();
        int groups = identities.addGroups();
        int left = identities.leaveGroups(Roles.EMPLOYEES, spared);
        int joined = identities.joinGroups(Roles.EMPLOYEES);
        if (removed + added + renamed + groups + left + joined > 0) {
            log.info(
                    "Accounts follow the directory: {} added, {} renamed, {} removed; groups: {} added, {} memberships given, {} taken",
                    added,
                    renamed,
                    removed,
                    groups,
                    joined,
                    left);
        }
    }
}
