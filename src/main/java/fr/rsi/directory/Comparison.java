package fr.rsi.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds the people of a source against the directory. */
final class Comparison {

    private static final int NAMED = 20;

    private final Snapshot before;
    private final Entries entries;
    private final Problems problems;
    private final List<Person> created = new ArrayList<>();
    private final List<Person> changed = new ArrayList<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private int returning;
    private int unchanged;

    Comparison(Snapshot before, Entries entries, Problems problems) {
        this.before = before;
        this.entries = entries;
        this.problems = problems;
    }

    private record Read(int row, Person person) {}

    /** What becomes of the directory, on behalf of somebody who has to stay in it. */
    Plan plan(RowReader reader, boolean managers, String by) {
        List<Read> read = entries.all().stream()
                .filter(entry -> !problems.unread(entry.row().number()))
                .map(entry -> new Read(entry.row().number(), reader.read(entry)))
                .toList();
        if (managers) {
            reportCycles(read);
        }
        read.stream().filter(one -> !problems.wrong(one.row())).forEach(this::compare);
        List<String> leaving = leaving(by);
        var preview = new Preview(
                created.size() + returning,
                changed.size() - returning,
                leaving.size(),
                unchanged,
                problems.errors(),
                problems.warnings(),
                before.version(),
                before.people());
        return new Plan(created, changed, leaving, preview);
    }

    private void reportCycles(List<Read> read) {
        Map<String, String> managers = new HashMap<>();
        read.forEach(one -> {
            String manager = one.person().managerId();
            if (manager != null) {
                managers.putIfAbsent(one.person().id(), manager);
            }
        });
        for (List<String> cycle : ManagerCycles.in(managers)) {
            for (String id : cycle) {
                Entries.Entry entry = entries.find(id);
                if (entry != null) {
                    problems.error(
                            entry.row().number(),
                            Field.MANAGER,
                            "people.manager.cycle",
                            path(cycle, cycle.indexOf(id)));
                }
            }
        }
    }

    /** The cycle from one of its people round to the same. */
    private static String path(List<String> cycle, int from) {
        List<String> names = new ArrayList<>(cycle.subList(from, cycle.size()));
        names.addAll(cycle.subList(0, from));
        String end = " → " + names.get(0);
        return names.size() <= NAMED
                ? String.join(" → ", names) + end
                : names.stream().limit(NAMED).collect(Collectors.joining(" → ")) + " → …" + end;
    }

    private void compare(Read read) {
        Person person = read.person();
        warnOfNamesake(read);
        Known known = before.find(person.id());
        if (known == null) {
            created.add(person);
        } else if (known.left()) {
            changed.add(person);
            returning++;
        } else if (known.person().equals(person)) {
            unchanged++;
        } else {
            changed.add(person);
        }
    }

    private void warnOfNamesake(Read read) {
        Person person = read.person();
        String all = String.join(
                "|", person.firstName(), person.lastName(), person.department(), person.site(), person.job());
        Integer other = namesakes.putIfAbsent(Folding.fold(all), read.row());
        if (other != null) {
            problems.warning(read.row(), null, "people.namesake", person.name(), String.valueOf(other));
        }
    }

    private List<String> leaving(String by) {
        List<String> ids = before.all().stream()
                .filter(known -> !known.left())
                .map(known -> known.person().id())
                .filter(id -> !entries.has(id))
                .sorted()
                .toList();
        if (ids.contains(by)) {
            problems.error(1, (String) null, "people.leaving.self", by);
        }
        return ids;
    }
}
