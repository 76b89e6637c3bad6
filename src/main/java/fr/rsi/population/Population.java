package fr.rsi.population;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A named set of people that questions can be put to.
 *
 * @param size how many people are in it now
 * @param kind of its definition, see {@link Definition#kind}
 * @param owner id of who keeps it beside the administrators, null for them alone
 * @param usableBy ids of the groups whose members may use it, null for everyone
 */
public record Population(
        String id,
        String nameEn,
        String nameFr,
        String descriptionEn,
        String descriptionFr,
        int size,
        String kind,
        @Nullable String owner,
        @Nullable List<String> usableBy) {

    /** A list for everyone, which the administrators keep. */
    public Population(String id, String nameEn, String nameFr, String descriptionEn, String descriptionFr, int size) {
        this(id, nameEn, nameFr, descriptionEn, descriptionFr, size, "list", null, null);
    }

    /** The same with another size. */
    Population sized(int people) {
        return new Population(id, nameEn, nameFr, descriptionEn, descriptionFr, people, kind, owner, usableBy);
    }

    /** The name in this language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("fr") ? nameFr : nameEn;
    }

    /** What this population is, in this language. */
    public String description(Locale locale) {
        return locale.getLanguage().equals("fr") ? descriptionFr : descriptionEn;
    }
}
