package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.population.WrittenPeople;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;

/**
 * {@code ${nominees}}, a service task: reads the ideas of the last round as people, written by name, e-mail address or id. Their
 * ids are {@code nominees} then, {@code nomineeCount} says how many, and {@code unknownNominations} holds what is nobody or could
 * be several people.
 */
@CircuitBean("nominees")
class Nominees implements JavaDelegate {
    private final RoundHistory rounds;
    private final WrittenPeople people;

    Nominees(RoundHistory rounds, WrittenPeople people) {
        this.rounds = rounds;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> written = rounds.last(execution.getProcessInstanceId()).map(Round::id).map(rounds::ideas).stream()
                .flatMap(List::stream)
                .toList();
        SortedSet<String> nominees = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        if (!written.isEmpty()) {
            WrittenPeople.Found found = people.find(String.join("\n", written));
            nominees.addAll(found.ids());
            Stream.concat(found.unknown().stream(), found.ambiguous().keySet().stream())
                    .forEach(unknown::add);
        }
        execution.setVariable("nominees", Spin.JSON(List.copyOf(nominees)));
        execution.setVariable("nomineeCount", nominees.size());
        execution.setVariable("unknownNominations", String.join(", ", unknown));
    }
}
