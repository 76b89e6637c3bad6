package fr.rsi.population.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.population.process.DefinePopulationProcess.Fields;
import fr.rsi.population.process.DefinePopulationProcess.Variables;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Completing "Choose the population" of {@code define-population.bpmn}: remembers which one. */
@CircuitBean("choosePopulation")
class ChoosePopulation implements TaskListener {

    private final Texts texts;

    ChoosePopulation(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        if (Fields.NEW.equals(task.getVariable(Fields.CHOICE))) {
            return;
        }
        if (!(task.getVariable(Fields.POPULATION) instanceof String id) || id.isBlank()) {
            throw Refused.invalid(List.of(new Violation(Fields.POPULATION, texts.text("population.choose.missing"))));
        }
        task.getExecution().setVariable(Variables.POPULATION_ID, id);
    }
}
