package fr.rsi.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directory as it is before a synchronisation, those who have left among it. */
final class Snapshot {

    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, String> idByFolded = new HashMap<>();
    private final long version;

    Snapshot(long version, List<Known> people) {
        this.version = version;
        people.forEach(known -> byId.put(known.person().id(), known));
        people.forEach(known -> idByFolded.merge(
                Folding.fold(known.person().id()), known.person().id(), this::present));
    }

    private String present(String one, String other) {
        return get(one).left() ? other : one;
    }

    private Known get(String id) {
        Known known = byId.get(id);
        if (known == null) {
            throw new IllegalArgumentException("Nobody is " + id);
        }
        return known;
    }

    long version() {
        return version;
    }

    /** The id as the directory writes it, null where nobody has it, however it is written. */
    @Nullable String id(String written) {
        return byId.containsKey(written) ? written : idByFolded.get(Folding.fold(written));
    }

    /** Who has this id, null for nobody. */
    @Nullable Known find(String id) {
        return byId.get(id);
    }

    /** Everyone. */
    Collection<Known> all() {
        return byId.values();
    }

    /** How many have not left. */
    int people() {
        return (int) all().stream().filter(known -> !known.left()).count();
    }
}
