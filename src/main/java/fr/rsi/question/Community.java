package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.rsi.directory.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What groups results can be broken down by. */
public enum Community {
    /** The department of a person. */
    DEPARTMENT("department", Person::department),
    /** The site of a person. */
    SITE("site", Person::site);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<Person, String> of;

    Community(String code, Function<Person, String> of) {
        this.code = code;
        this.of = of;
    }

    /** The name in the API and in forms. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The group of a person. */
    public String of(Person person) {
        return of.apply(person);
    }

    /** The one with this code. */
    public static Optional<Community> of(String code) {
        return Arrays.stream(values())
                .filter(community -> community.code.equals(code))
                .findFirst();
    }

    /** All codes, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Community::code).toList();
    }
}
