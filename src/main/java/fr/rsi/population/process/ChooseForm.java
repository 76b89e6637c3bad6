package fr.rsi.population.process;

import fr.rsi.engine.CurrentUser;
import fr.rsi.engine.FormContent;
import fr.rsi.language.Texts;
import fr.rsi.population.Populations;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What "Choose the population" of {@code define-population.bpmn} shows: the populations of whoever opens it. */
@Component
class ChooseForm implements FormContent {

    private final Populations populations;
    private final CurrentUser currentUser;
    private final Texts texts;

    ChooseForm(Populations populations, CurrentUser currentUser, Texts texts) {
        this.populations = populations;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "choose-population";
    }

    @Override
    public Map<String, Object> variables(DelegateTask task) {
        String person = currentUser.id().orElseThrow();
        List<Map<String, String>> mine = populations.usableBy(person).stream()
                .filter(population -> person.equals(population.owner()))
                .map(population -> Map.of(
                        "value",
                        population.id(),
                        "label",
                        texts.text("form.population", population.name(texts.locale()), population.size())))
                .toList();
        return Map.of("mine", FormChoices.json(mine));
    }
}
