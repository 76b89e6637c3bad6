package fr.rsi.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;

/** The roles, which are groups of the engine; an account may hold several. */
public final class Roles {

    /** Ask, answer, read what concerns them. */
    public static final String EMPLOYEES = "employees";

    /** Deploy models and see them. */
    public static final String DESIGNERS = "designers";

    /** See and mend all instances in Cockpit. */
    public static final String MANAGERS = "managers";

    /** Everything; the name is Camunda's. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private Roles() {}

    /** Whether one of these authorities sees every question: managers and administrators do. */
    public static boolean seesEverything(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(group -> group.equals(MANAGERS) || group.equals(ADMINISTRATORS));
    }

    /** Whether one of these authorities is the process designers'. */
    public static boolean designs(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().map(GrantedAuthority::getAuthority).anyMatch(DESIGNERS::equals);
    }

    /** Whether one of these authorities is the administrators'. */
    public static boolean isAdministrator(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().map(GrantedAuthority::getAuthority).anyMatch(ADMINISTRATORS::equals);
    }
}
