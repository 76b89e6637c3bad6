package fr.rsi.question.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.population.Populations;
import fr.rsi.question.CircuitChoice;
import fr.rsi.question.CircuitChoices;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.question.Settings;
import fr.rsi.security.Accounts;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** What the forms "Prepare the question" and "Check and launch" of {@code question.bpmn} show, read when the task is created. */
@CircuitBean("questionForms")
public class QuestionForms {

    private static final Period USUAL_TIME = Period.ofWeeks(1);
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    static final String OPTION_LINES = "optionLines";
    static final String POPULATIONS = "populations";
    static final String PARAMETER_LINES = "parameterLines";
    static final String SETTINGS = "settings";
    static final String MINIMUM_HOURS = "minimumHours";
    static final String MORE_SETTINGS = "moreSettings";
    static final List<String> ON_DEMAND = List.of(
            "visibility",
            "breakdown",
            "mayChange",
            "reason",
            "randomOrder",
            "closeEarly",
            "minimumOpen",
            "electorate",
            MINIMUM_HOURS);

    private final Questions questions;
    private final Populations populations;
    private final CircuitChoices circuits;
    private final Accounts accounts;
    private final LaunchPreview launchPreview;
    private final ObjectMapper json;
    private final Texts texts;

    QuestionForms(
            Questions questions,
            Populations populations,
            CircuitChoices circuits,
            Accounts accounts,
            LaunchPreview launchPreview,
            ObjectMapper json,
            Texts texts) {
        this.questions = questions;
        this.populations = populations;
        this.circuits = circuits;
        this.accounts = accounts;
        this.launchPreview = launchPreview;
        this.json = json;
        this.texts = texts;
    }

    /** The populations that the asker may use, with their sizes. */
    public SpinJsonNode populationChoices(String questionId) {
        var locale = texts.locale();
        return choices(populations.usableBy(questions.get(questionId).asker()).stream()
                .map(population -> choice(
                        population.id(), texts.text("form.population", population.name(locale), population.size())))
                .toList());
    }

    /** The circuits that suit the question's type, each with what it does. */
    public SpinJsonNode circuitChoices(String questionId) {
        String type = questions.get(questionId).type().code();
        return choices(circuits.all(texts.locale()).stream()
                .filter(circuit -> circuit.types().contains(type))
                .map(circuit -> Map.of(
                        "value", circuit.key(),
                        "label", circuit.name(),
                        "description", circuit.description(),
                        "parameters", parameters(circuit)))
                .toList());
    }

    /** What askers may settle of a circuit, as a list in Markdown. */
    private String parameters(CircuitChoice circuit) {
        return circuit.parameters().stream()
                .map(parameter -> "- "
                        + texts.text(
                                parameter.values().isEmpty() ? "form.parameter" : "form.parameter.values",
                                parameter.name(),
                                parameter.label(),
                                parameter.standard(),
                                parameter.values()))
                .collect(Collectors.joining("\n"));
    }

    /** What was settled of the circuit before, one on each line. */
    public String parameterLines(String questionId) {
        return ParameterLines.of(questions.get(questionId).settings().parametersOrNone());
    }

    /** The groups that can have the casting vote. */
    public SpinJsonNode castingVoteChoices() {
        return choices(accounts.groups().entrySet().stream()
                .map(group -> choice(group.getKey(), group.getValue()))
                .toList());
    }

    /** The populations chosen before. */
    public SpinJsonNode populations(String questionId) {
        return Spin.JSON(questions.get(questionId).populations());
    }

    /** The circuit chosen before. */
    public @Nullable String circuit(String questionId) {
        return questions.get(questionId).circuit();
    }

    /** The options given before, one on each line. */
    public String optionLines(String questionId) {
        return questions.get(questionId).options().stream().map(Option::line).collect(Collectors.joining("\n"));
    }

    /** The deadline chosen before, or a week from now at the end of the working day; ISO-8601. */
    public String deadline(String questionId) {
        var chosen = questions.get(questionId).deadline();
        var zone = ZoneId.systemDefault();
        var deadline =
                chosen == null ? questions.now().atZone(zone).plus(USUAL_TIME).with(END_OF_DAY) : chosen.atZone(zone);
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX").format(deadline);
    }

    /** The quorum chosen before. */
    public int quorum(String questionId) {
        return questions.get(questionId).quorum();
    }

    /** The methods that can count the kind of answer. */
    public SpinJsonNode methodChoices(String questionId) {
        return choices(questions.get(questionId).type().methods().stream()
                .map(method -> choice(method.code(), texts.text("method." + method.code())))
                .toList());
    }

    /** The settings chosen before, the default of each that a choice in the form needs. */
    public SpinJsonNode settings(String questionId) {
        Question question = questions.get(questionId);
        Settings chosen = question.settings();
        ObjectNode settings = json.valueToTree(chosen);
        settings.put("method", chosen.methodFor(question.type()).code());
        settings.put("visibility", chosen.visibilityOrDefault().code());
        settings.put("reason", chosen.reasonFor(question.type()).code());
        settings.put("electorate", chosen.electorateOrDefault().code());
        settings.remove("minimumOpen");
        if (chosen.minimumOpen() != null) {
            settings.put(MINIMUM_HOURS, chosen.minimumOpenOrDefault().toHours());
        }
        return Spin.JSON(settings.toString());
    }

    /** Whether any of the settings that the form shows on demand differs from its default. */
    public boolean moreSettings(String questionId) {
        Question question = questions.get(questionId);
        ObjectNode chosen = json.valueToTree(question.settings());
        return question.anonymous() || ON_DEMAND.stream().anyMatch(chosen::hasNonNull);
    }

    /** Whether the answers are to be anonymous. */
    public boolean anonymous(String questionId) {
        return questions.get(questionId).anonymous();
    }

    /** The casting vote chosen before. */
    public String castingVote(String questionId) {
        return questions.get(questionId).settings().castingVoteOrDefault();
    }

    /** In words: who is asked, until when, and what happens then; Markdown. */
    public String summary(String questionId) {
        Question question = questions.get(questionId);
        var locale = texts.locale();
        String asked = populations.find(question.populations(), question.asker()).stream()
                .map(population -> texts.text("form.population", population.name(locale), population.size()))
                .collect(Collectors.joining(", "));
        CircuitChoice circuit =
                circuits.find(String.valueOf(question.circuit()), locale).orElseThrow();
        String deadline = question.deadline() == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(question.deadline().atZone(ZoneId.systemDefault()));
        String options = question.options().isEmpty()
                ? texts.text("type." + question.type().code())
                : question.options().stream().map(Option::label).collect(Collectors.joining(" · "));
        String quorum = question.quorum() == 0
                ? texts.text("summary.noQuorum")
                : texts.text("summary.quorum", question.quorum());
        String anonymous = texts.text(question.anonymous() ? "summary.anonymous" : "summary.named");
        LaunchPreview.Preview preview = launchPreview.of(question, circuit);
        return texts.text(
                "summary",
                preview.people(),
                asked,
                deadline,
                options,
                quorum,
                circuit.name(),
                circuit.description(),
                anonymous,
                preview.sentences().stream().map(each -> "- " + each).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static SpinJsonNode choices(List<Map<String, String>> choices) {
        return Spin.JSON(choices);
    }
}
