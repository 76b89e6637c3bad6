package fr.rsi.population.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.CurrentUser;
import fr.rsi.population.Keeping;
import fr.rsi.population.process.DefinePopulationProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** "Delete the population" of {@code define-population.bpmn}. */
@CircuitBean("deletePopulation")
class DeletePopulation implements JavaDelegate {

    private final Keeping keeping;
    private final CurrentUser currentUser;

    DeletePopulation(Keeping keeping, CurrentUser currentUser) {
        this.keeping = keeping;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        keeping.delete(
                String.valueOf(execution.getVariable(Variables.POPULATION_ID)),
                currentUser.id().orElseThrow());
    }
}
