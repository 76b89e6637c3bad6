package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.FormValues;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.json.SpinJsonNode;

/**
 * {@code ${shortlist}}, completing a user task: makes what was chosen in the field {@code shortlist}, ids of options of the last
 * tally, the {@code options} of the rounds to come.
 */
@CircuitBean("shortlist")
class Shortlist implements TaskListener {
    private static final String SHORTLIST = "shortlist";
    private final Texts texts;

    Shortlist(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<String, String> labels = labels(task.getVariable(CircuitVariables.TALLY));
        List<String> chosen =
                FormValues.list(task, SHORTLIST).stream().distinct().toList();
        if (chosen.isEmpty()) {
            throw refused("shortlist.empty");
        }
        chosen.stream().filter(id -> !labels.containsKey(id)).findFirst().ifPresent(id -> {
            throw refused("shortlist.unknown", id);
        });
        Choosable.set(
                task,
                chosen.stream()
                        .map(id -> new Choosable.Choice(id, labels.getOrDefault(id, id)))
                        .toList());
        task.removeVariable(SHORTLIST);
    }

    private static Map<String, String> labels(Object tally) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (tally instanceof SpinJsonNode json) {
            json.prop("options")
                    .elements()
                    .forEach(option -> labels.put(
                            option.prop("id").stringValue(),
                            option.prop("label").stringValue()));
        }
        return labels;
    }

    private Refused refused(String key, Object... arguments) {
        return Refused.invalid(List.of(new Violation(SHORTLIST, texts.text(key, arguments))));
    }
}
