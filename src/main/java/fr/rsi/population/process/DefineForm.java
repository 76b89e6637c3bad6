package fr.rsi.population.process;

import fr.rsi.engine.CurrentUser;
import fr.rsi.engine.FormContent;
import fr.rsi.language.Texts;
import fr.rsi.population.Definition;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.population.process.DefinePopulationProcess.Fields;
import fr.rsi.population.process.DefinePopulationProcess.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What "Define the population" of {@code define-population.bpmn} shows: what there is to choose from, and what was chosen before. */
@Component
class DefineForm implements FormContent {

    private final FormChoices choices;
    private final Populations populations;
    private final CurrentUser currentUser;
    private final Texts texts;

    DefineForm(FormChoices choices, Populations populations, CurrentUser currentUser, Texts texts) {
        this.choices = choices;
        this.populations = populations;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "define-population";
    }

    @Override
    public Map<String, Object> variables(DelegateTask task) {
        String person = currentUser.id().orElseThrow();
        String id = (String) task.getVariable(Variables.POPULATION_ID);
        Map<String, @Nullable Object> variables = new HashMap<>(choices.of(person, id));
        variables.put("definition", definition(""));
        if (id != null) {
            populations.find(List.of(id)).stream()
                    .filter(population -> populations.usable(population, person))
                    .forEach(population -> before(population, variables));
        }
        return variables;
    }

    private void before(Population population, Map<String, @Nullable Object> variables) {
        String name = population.name(texts.locale());
        List<String> groups = population.usableBy();
        variables.put("definition", definition(texts.text("population.form.changes", name)));
        variables.put(Fields.NAME, name);
        variables.put(Fields.DESCRIPTION, population.description(texts.locale()));
        variables.put(Fields.USABLE_BY, groups == null ? "everyone" : "groups");
        variables.put(Fields.GROUPS, FormChoices.json(groups == null ? List.of() : groups));
        Definition definition =
                populations.snapshot(List.of(population.id())).definitions().get(population.id());
        if (definition != null) {
            variables.putAll(DefinitionFields.of(definition));
        }
    }

    private Object definition(String note) {
        return FormChoices.json(Map.of("note", note, "preview", texts.text("population.form.preview")));
    }
}
