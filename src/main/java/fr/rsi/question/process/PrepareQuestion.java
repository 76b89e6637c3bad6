package fr.rsi.question.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.FormValues;
import fr.rsi.language.Texts;
import fr.rsi.question.Asking;
import fr.rsi.question.Circulation;
import fr.rsi.question.Option;
import fr.rsi.question.Settings;
import fr.rsi.question.process.QuestionProcess.Variables;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Completing "Prepare the question" of {@code question.bpmn}: checks and stores what the asker has filled in. */
@CircuitBean("prepareQuestion")
class PrepareQuestion implements TaskListener {

    private final Asking asking;
    private final ObjectMapper json;
    private final Texts texts;

    PrepareQuestion(Asking asking, ObjectMapper json, Texts texts) {
        this.asking = asking;
        this.json = json;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        var circulation = new Circulation(
                Option.fromLines(text(task, QuestionForms.OPTION_LINES)),
                FormValues.list(task, QuestionForms.POPULATIONS),
                text(task, Variables.CIRCUIT),
                deadline(task),
                quorum(task),
                more(task) && Boolean.TRUE.equals(task.getVariable(Variables.ANONYMOUS)),
                settings(task));
        asking.prepare(String.valueOf(task.getVariable(Variables.QUESTION_ID)), circulation);
    }

    /** Whether the settings on demand are shown; those that are not have their defaults. */
    private static boolean more(DelegateTask task) {
        return Boolean.TRUE.equals(task.getVariable(QuestionForms.MORE_SETTINGS));
    }

    /** The settings of the form; what was left empty is the default, and so is what an anonymous question can't choose. */
    private Settings settings(DelegateTask task) {
        ObjectNode given = task.getVariable(QuestionForms.SETTINGS) instanceof SpinJsonNode node
                        && node.unwrap() instanceof ObjectNode object
                ? object.deepCopy()
                : json.createObjectNode();
        if (!more(task)) {
            given.remove(QuestionForms.ON_DEMAND);
        }
        given.properties()
                .removeIf(setting -> setting.getValue().isNull()
                        || setting.getValue().isTextual()
                                && setting.getValue().asText().isBlank());
        given.remove("parameters");
        if ("none".equals(given.path("breakdown").asText())) {
            given.remove("breakdown");
        }
        JsonNode hours = given.remove(QuestionForms.MINIMUM_HOURS);
        if (hours != null) {
            given.put("minimumOpen", "PT" + hours.asText() + "H");
        }
        String lines = text(task, QuestionForms.PARAMETER_LINES);
        ParameterLines.unreadable(lines).ifPresent(line -> {
            throw Refused.invalid(
                    List.of(new Violation(QuestionForms.PARAMETER_LINES, texts.text("parameter.line", line))));
        });
        if (lines != null) {
            given.set("parameters", json.valueToTree(ParameterLines.read(lines)));
        }
        String castingVote = text(task, Variables.CASTING_VOTE);
        if (castingVote != null) {
            given.put(Variables.CASTING_VOTE, castingVote);
        }
        try {
            return json.treeToValue(given, Settings.class);
        } catch (JsonProcessingException e) {
            throw invalid("settings", "settings.unreadable");
        }
    }

    private static @Nullable String text(DelegateTask task, String variable) {
        return task.getVariable(variable) instanceof String text && !text.isBlank() ? text : null;
    }

    private @Nullable Instant deadline(DelegateTask task) {
        String text = text(task, Variables.DEADLINE);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid("deadline", "question.deadline.unreadable");
        }
    }

    private @Nullable Integer quorum(DelegateTask task) {
        Object value = task.getVariable(Variables.QUORUM);
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        throw invalid("quorum", "question.quorum.range");
    }

    private Refused invalid(String field, String key) {
        return Refused.invalid(List.of(new Violation(field, texts.text(key))));
    }
}
