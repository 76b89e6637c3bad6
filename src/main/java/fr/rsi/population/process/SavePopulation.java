package fr.rsi.population.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.CurrentUser;
import fr.rsi.engine.FormValues;
import fr.rsi.population.Keeping;
import fr.rsi.population.Looking;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.population.Words;
import fr.rsi.population.process.DefinePopulationProcess.Fields;
import fr.rsi.population.process.DefinePopulationProcess.Variables;
import fr.rsi.population.process.NewPopulations.Around;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * "Check and save the population" of {@code define-population.bpmn}, in the transaction that completes the form: what is
 * refused leaves the task open.
 */
@CircuitBean("savePopulation")
class SavePopulation implements JavaDelegate {

    private final NewPopulations newPopulations;
    private final Populations populations;
    private final Looking looking;
    private final Keeping keeping;
    private final CurrentUser currentUser;

    SavePopulation(
            NewPopulations newPopulations,
            Populations populations,
            Looking looking,
            Keeping keeping,
            CurrentUser currentUser) {
        this.newPopulations = newPopulations;
        this.populations = populations;
        this.looking = looking;
        this.keeping = keeping;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = currentUser.id().orElseThrow();
        String name = FormValues.text(execution, Fields.NAME);
        String known = (String) execution.getVariable(Variables.POPULATION_ID);
        Optional<Population> before =
                Optional.ofNullable(known).map(id -> looking.get(id, person).population());
        NewPopulations.Made made = newPopulations.make(
                EnteredFields.of(execution),
                new Around(
                        words(name, before.map(Population::nameEn), before.map(Population::nameFr)),
                        words(
                                FormValues.text(execution, Fields.DESCRIPTION),
                                before.map(Population::descriptionEn),
                                before.map(Population::descriptionFr)),
                        usableBy(execution)));
        if (!made.problems().isEmpty()) {
            throw Refused.invalid(made.problems().stream()
                    .map(problem -> new Violation(Fields.MEMBERS, problem))
                    .toList());
        }
        String id = known == null ? newId(String.valueOf(name)) : known;
        keeping.save(id, made.population(), person);
        execution.setVariable(Variables.POPULATION_ID, id);
    }

    /** What was entered in both languages; what has not been changed in one of them stays in the other. */
    private static Words words(@Nullable String entered, Optional<String> english, Optional<String> french) {
        String words = entered == null ? "" : entered;
        boolean same = english.filter(words::equals).isPresent()
                || french.filter(words::equals).isPresent();
        return same ? new Words(english.orElse(words), french.orElse(words)) : Words.of(words);
    }

    private String newId(String name) {
        String id = PopulationIds.of(name);
        for (int number = 2; !populations.known(List.of(id)).isEmpty(); number++) {
            id = PopulationIds.of(name) + "-" + number;
        }
        return id;
    }

    private static @Nullable List<String> usableBy(DelegateExecution execution) {
        return "groups".equals(execution.getVariable(Fields.USABLE_BY))
                ? FormValues.list(execution, Fields.GROUPS)
                : null;
    }
}
