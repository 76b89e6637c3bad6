package fr.rsi.directory;

import fr.rsi.security.Roles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The groups that there are. */
final class GroupIds {

    private final List<String> offered;
    private final Map<String, String> byFolded = new HashMap<>();

    GroupIds(Collection<String> offered) {
        this.offered = List.copyOf(offered);
        offered.forEach(this::add);
        add(Roles.EMPLOYEES);
        add(Roles.ADMINISTRATORS);
    }

    private void add(String id) {
        byFolded.put(Folding.fold(id), id);
    }

    /** The id of a group, null for none, however it is written. */
    @Nullable String find(String written) {
        return byFolded.get(Folding.fold(written));
    }

    /** Those that a source can give, for a sentence, at most so many. */
    String names(int most) {
        String names = offered.stream().sorted().limit(most).collect(Collectors.joining(", "));
        return offered.size() > most ? names + ", …" : names;
    }
}
