package fr.rsi.population;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Definitions tried out before they are saved. */
@Component
class Trials {

    private static final String ID = "";

    private final Populations populations;
    private final RuleChecks rules;
    private final DirectoryQueries directory;

    Trials(Populations populations, RuleChecks rules, DirectoryQueries directory) {
        this.populations = populations;
        this.rules = rules;
        this.directory = directory;
    }

    /** A definition with all that it is made of, as that is now. */
    Trial of(Definition definition) {
        SortedMap<String, Definition> all =
                new TreeMap<>(populations.snapshot(definition.madeOf()).definitions());
        all.put(ID, definition);
        return new Trial(definition, new Snapshot(all));
    }

    /** One definition. */
    final class Trial {

        private final Definition definition;
        private final Snapshot all;

        private Trial(Definition definition, Snapshot all) {
            this.definition = definition;
            this.all = all;
        }

        /** Who is in it. */
        Set<String> people(Circumstances circumstances) {
            return new Evaluation(all, circumstances, directory).people(ID);
        }

        /** What may be a slip. */
        List<String> warnings() {
            return definition instanceof Definition.Rule rule ? rules.warnings(rule.rule()) : List.of();
        }

        /** Whether who is in it depends on who asks; that it is nobody where one asks says nothing about others then. */
        boolean speaksOfAsker() {
            return all.definitions().values().stream()
                    .anyMatch(each -> each instanceof Definition.Rule rule && RuleChecks.speaksOfAsker(rule.rule()));
        }
    }
}
