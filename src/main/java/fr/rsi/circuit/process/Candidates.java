package fr.rsi.circuit.process;

import fr.rsi.directory.People;
import fr.rsi.directory.Person;
import fr.rsi.engine.CircuitBean;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${candidates}}, a service task: those who have said yes in the last round are the {@code options} of the rounds to come,
 * in the order of their names; {@code optionCount} says how many. The round must have names.
 */
@CircuitBean("candidates")
class Candidates implements JavaDelegate {
    private static final String YES = "yes";
    private final RoundHistory rounds;
    private final People people;

    Candidates(RoundHistory rounds, People people) {
        this.rounds = rounds;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> accepting = rounds.last(execution.getProcessInstanceId()).map(Round::id).stream()
                .flatMap(round -> rounds.choosing(round, YES).stream())
                .toList();
        Choosable.set(
                execution,
                people.find(accepting).values().stream()
                        .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                        .map(person -> new Choosable.Choice(person.id(), person.name()))
                        .toList());
    }
}
