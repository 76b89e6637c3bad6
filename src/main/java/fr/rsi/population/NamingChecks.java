package fr.rsi.population;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Violation;
import fr.rsi.security.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a population may be called and to whom it may be left. */
@Component
class NamingChecks {

    /** What circuits call populations that are made for one question. */
    static final Set<String> RESERVED = Set.of(
            "manager-of-asker",
            "managers-of-those-asked",
            "asker",
            "those-asked",
            "chosen-by-circuit",
            "drawn-by-lot",
            "drawn-from");

    private static final String ID = "[a-z0-9-]{1,64}";
    private static final int MAX_NAME = 100;
    private static final int MAX_DESCRIPTION = 500;

    private final Accounts accounts;
    private final Texts texts;

    NamingChecks(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    void check(String id, NewPopulation given, List<Violation> found) {
        if (!id.matches(ID)) {
            found.add(violation("id", "population.id"));
        } else if (RESERVED.contains(id)) {
            found.add(violation("id", "population.id.reserved", id));
        }
        if (given.name() == null || given.name().en().isBlank()) {
            found.add(violation("name", "population.name.missing"));
        } else {
            words("name", given.name(), MAX_NAME, found);
        }
        if (given.description() != null) {
            words("description", given.description(), MAX_DESCRIPTION, found);
        }
        groups(given.usableBy(), found);
    }

    private void words(String field, Words words, int most, List<Violation> found) {
        int length = Math.max(words.en().length(), words.fr().length());
        if (length > most) {
            found.add(violation(field, "population.words.long", field, most, length));
        } else if ((words.en() + words.fr()).chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            found.add(violation(field, "population.words.characters", field));
        }
    }

    private void groups(@Nullable List<String> groups, List<Violation> found) {
        if (groups == null) {
            return;
        }
        if (groups.isEmpty()) {
            found.add(violation("usableBy", "population.usableBy.empty"));
        }
        Map<String, String> known = accounts.groups();
        groups.stream()
                .filter(group -> !known.containsKey(group))
                .forEach(group -> found.add(violation(
                        "usableBy", "population.usableBy.unknown", group, String.join(", ", known.keySet()))));
    }

    private Violation violation(String field, String key, @Nullable Object... arguments) {
        return new Violation(field, texts.text(key, arguments));
    }
}
