package fr.rsi.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People who are, by way of others, their own managers. */
final class ManagerCycles {

    private ManagerCycles() {}

    /** Each cycle once, from employee to manager. */
    static List<List<String>> in(Map<String, String> managers) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String person : managers.keySet()) {
            Map<String, Integer> places = new HashMap<>();
            List<String> line = new ArrayList<>();
            String at = person;
            while (at != null && seen.add(at)) {
                places.put(at, line.size());
                line.add(at);
                at = managers.get(at);
            }
            Integer start = at == null ? null : places.get(at);
            if (start != null) {
                cycles.add(List.copyOf(line.subList(start, line.size())));
            }
        }
        return cycles;
    }
}
