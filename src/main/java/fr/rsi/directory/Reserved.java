package fr.rsi.directory;

import fr.rsi.security.Roles;
import fr.rsi.security.TechnicalUser;
import java.util.Set;

/** What the directory gives nobody. */
final class Reserved {

    private Reserved() {}

    /** Ids that mean something else to the engine. */
    static Set<String> ids() {
        return Set.of(TechnicalUser.ID);
    }

    /** The group of those who may do everything: they are appointed in Camunda Admin, by one of them, never by a file. */
    static boolean appointed(String group) {
        return group.equals(Roles.ADMINISTRATORS);
    }

    /** The group that everyone is in anyway. */
    static boolean everyones(String group) {
        return group.equals(Roles.EMPLOYEES);
    }
}
