package fr.rsi.directory.web;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.security.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who may see and change what of the directory. */
@Component
class Access {

    private final Texts texts;

    Access(Texts texts) {
        this.texts = texts;
    }

    /** Whether the person is an administrator. */
    boolean administers(Authentication person) {
        return Roles.isAdministrator(person.getAuthorities());
    }

    /** Whether all that is known of somebody is the person's to see, and their absence to say. */
    boolean of(String id, Authentication person) {
        return person.getName().equals(id) || administers(person);
    }

    /** Lets administrators through. */
    void requireAdministrator(Authentication person) {
        if (!administers(person)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("people.forbidden"));
        }
    }

    /** Lets somebody through for themselves, and administrators for anyone. */
    void require(String id, Authentication person) {
        if (!of(id, person)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("person.forbidden"));
        }
    }
}
