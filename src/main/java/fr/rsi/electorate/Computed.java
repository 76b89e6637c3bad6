package fr.rsi.electorate;

import fr.rsi.directory.DirectoryState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Populations that nobody defines, as they follow from the question: circuits can ask them in any round. */
@Component
public class Computed {

    /** The person who asks. */
    public static final String ASKER = "asker";

    /** The manager of the person who asks. */
    public static final String MANAGER_OF_ASKER = "manager-of-asker";

    /** The managers of everyone who was asked in the rounds of the question so far. */
    public static final String MANAGERS_OF_THOSE_ASKED = "managers-of-those-asked";

    /** Everyone who was asked in the rounds of the question so far. */
    public static final String THOSE_ASKED = "those-asked";

    /** The people whom the circuit has found, such as those who were nominated. */
    public static final String CHOSEN_BY_CIRCUIT = "chosen-by-circuit";

    /** All that circuits can name as a population. */
    public static final List<String> ALL = List.of(ASKER, MANAGER_OF_ASKER, MANAGERS_OF_THOSE_ASKED, THOSE_ASKED);

    private final DirectoryState directory;
    private final JdbcClient jdbc;

    Computed(DirectoryState directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Who is in those of these populations that are computed. */
    SortedMap<String, SortedSet<String>> members(Terms terms, LocalDate day) {
        SortedMap<String, SortedSet<String>> members = new TreeMap<>();
        terms.populations().stream()
                .filter(ALL::contains)
                .forEach(id -> members.put(id, new TreeSet<>(members(id, terms, day))));
        if (!terms.people().isEmpty()) {
            members.put(CHOSEN_BY_CIRCUIT, new TreeSet<>(directory.present(terms.people(), day, null)));
        }
        return members;
    }

    private Collection<String> members(String id, Terms terms, LocalDate day) {
        return switch (id) {
            case ASKER -> Set.of(terms.asker());
            case MANAGER_OF_ASKER -> directory.managers(Set.of(terms.asker()), day);
            case THOSE_ASKED -> directory.present(askedBefore(terms.question()), day, null);
            default -> directory.managers(askedBefore(terms.question()), day);
        };
    }

    private List<String> askedBefore(String question) {
        return jdbc.sql("""
                        select distinct e.person_id from rsi.electorate e join rsi.round r on r.id = e.round_id
                        where r.question_id = ?
                        """).param(question).query(String.class).list();
    }
}
