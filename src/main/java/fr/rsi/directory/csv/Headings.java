package fr.rsi.directory.csv;

import fr.rsi.directory.Field;
import fr.rsi.directory.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What columns can be called, in French and English. */
final class Headings {

    private static final Pattern JOINTS = Pattern.compile("[_\\-.:/'’\\s*()]+");
    private static final Map<String, Field> FIELDS = new HashMap<>();

    /** These are the last name, unless there is a column for just that. */
    private static final Set<String> NAME = folded("name");

    /** These stand for both names where there is a column for neither. */
    private static final Set<String> FULL_NAME = folded(
            "full name", "display name", "nom complet", "nom et prénom", "nom prénom", "prénom et nom", "prénom nom");

    static {
        field(Field.ID, "id", "identifiant", "login", "matricule", "user", "user id", "username", "user name");
        field(
                Field.ID,
                "person id",
                "employee id",
                "utilisateur",
                "nom d’utilisateur",
                "identifier",
                "compte",
                "account");
        field(Field.FIRST_NAME, "first name", "given name", "forename", "prénom", "prénoms");
        field(Field.LAST_NAME, "last name", "surname", "family name", "nom", "nom de famille", "nom d’usage");
        field(Field.EMAIL, "e-mail", "mail", "e-mail address", "mail address", "courriel", "mél");
        field(Field.EMAIL, "adresse électronique", "adresse e-mail", "adresse mail", "adresse de courriel");
        field(Field.DEPARTMENT, "department", "service", "département", "dept");
        field(Field.SITE, "site", "lieu", "lieu de travail", "location", "établissement");
        field(Field.JOB, "job", "job title", "position", "fonction", "poste", "métier", "emploi");
        field(Field.JOB, "intitulé du poste", "intitulé de poste");
        field(Field.MANAGER, "manager", "manager id", "responsable", "supérieur", "n+1", "line manager", "supervisor");
        field(Field.MANAGER, "supérieur hiérarchique", "responsable hiérarchique");
        field(Field.LANGUAGE, "language", "langue", "lang", "preferred language", "langue préférée");
        field(Field.WEIGHT, "weight", "poids", "voting weight", "poids de vote");
        field(Field.GROUPS, "groups", "groupes");
        field(Field.ACTIVE_FROM, "active from", "entrée", "date d’entrée", "start date", "entry date", "hire date");
        field(
                Field.ACTIVE_FROM,
                "date d’embauche",
                "date d’arrivée",
                "arrivée",
                "actif du",
                "actif depuis",
                "embauche");
        field(Field.ACTIVE_UNTIL, "active until", "active to", "sortie", "date de sortie", "end date", "exit date");
        field(Field.ACTIVE_UNTIL, "leaving date", "date de départ", "départ", "actif jusqu’au", "actif au");
        field(Field.ABSENT_FROM, "absent from", "absence from", "absent du", "absence du", "début d’absence");
        field(Field.ABSENT_FROM, "absence start", "absent depuis", "début absence");
        field(
                Field.ABSENT_UNTIL,
                "absent until",
                "absent to",
                "absence until",
                "absence to",
                "absent au",
                "absence au");
        field(Field.ABSENT_UNTIL, "absence end", "absent jusqu’au", "fin d’absence", "fin absence");
        field(Field.SUBSTITUTE, "substitute", "substitute id", "deputy", "remplaçant", "remplaçante", "suppléant");
        field(Field.SUBSTITUTE, "suppléante", "remplaçant(e)", "suppléant(e)");
    }

    private Headings() {}

    private static void field(Field field, String... names) {
        folded(names).forEach(name -> FIELDS.put(name, field));
    }

    private static Set<String> folded(String... names) {
        return Arrays.stream(names).map(Headings::fold).collect(Collectors.toSet());
    }

    /** What remains of a heading where case, accents, spaces and joints do not count. */
    static String fold(String heading) {
        return JOINTS.matcher(Folding.fold(heading)).replaceAll("");
    }

    /** The field that a column of this heading has, beside columns of the other headings; all are folded. */
    static Optional<Field> field(String heading, Set<String> all) {
        Field field = FIELDS.get(heading);
        if (field != null) {
            return Optional.of(field);
        }
        boolean last = all.stream().anyMatch(other -> FIELDS.get(other) == Field.LAST_NAME);
        boolean first = all.stream().anyMatch(other -> FIELDS.get(other) == Field.FIRST_NAME);
        boolean named = all.stream().anyMatch(NAME::contains);
        boolean whole = !last && (NAME.contains(heading) || (FULL_NAME.contains(heading) && !first && !named));
        return whole ? Optional.of(Field.LAST_NAME) : Optional.empty();
    }

    /** Whether a column can be called so. */
    static boolean known(String heading) {
        return FIELDS.containsKey(heading) || NAME.contains(heading) || FULL_NAME.contains(heading);
    }
}
