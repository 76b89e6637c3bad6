package fr.rsi.question;

import fr.rsi.electorate.Follow;
import fr.rsi.electorate.Terms;
import fr.rsi.engine.AskTask;
import fr.rsi.language.Texts;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.refusal.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a question must be to be put; every rule says in a sentence what is wrong. */
@Component
class QuestionChecks {

    static final int MAX_TITLE = 200;
    static final int MAX_CONTEXT = 4000;
    static final int MAX_OPTION = 200;
    static final int MAX_OPTIONS = 50;
    static final int MAX_DESCRIPTION = 500;
    private static final int MAX_QUORUM = 100;
    private static final String ID = "[\\p{Alnum}_.-]{1,64}";
    private static final Set<String> RESERVED = Set.of(AnswerType.ABSTAIN, AnswerType.NONE);

    private final Populations populations;
    private final CircuitChoices circuits;
    private final Questions questions;
    private final SettingsChecks settingsChecks;
    private final Texts texts;

    QuestionChecks(
            Populations populations,
            CircuitChoices circuits,
            Questions questions,
            SettingsChecks settingsChecks,
            Texts texts) {
        this.populations = populations;
        this.circuits = circuits;
        this.questions = questions;
        this.settingsChecks = settingsChecks;
        this.texts = texts;
    }

    /** What is wrong with the wording. */
    List<Violation> wording(Wording wording) {
        List<Violation> found = new ArrayList<>();
        if (wording.title() == null || wording.title().isBlank()) {
            found.add(violation("title", "question.title.missing"));
        } else if (wording.title().length() > MAX_TITLE) {
            found.add(violation(
                    "title", "question.title.long", MAX_TITLE, wording.title().length()));
        }
        if ((wording.title() + wording.context()).indexOf('\0') >= 0) {
            found.add(violation("title", "question.characters"));
        }
        if (wording.context() != null && wording.context().length() > MAX_CONTEXT) {
            found.add(violation(
                    "context",
                    "question.context.long",
                    MAX_CONTEXT,
                    wording.context().length()));
        }
        if (wording.type() == null || AnswerType.of(wording.type()).isEmpty()) {
            found.add(violation("type", "question.type.unknown", String.join(", ", AnswerType.codes())));
        }
        return found;
    }

    /** What is wrong with the circulation of this asker's question of this type; where it is unknown, with all else. */
    List<Violation> circulation(String asker, @Nullable AnswerType type, Circulation circulation) {
        List<Violation> found = new ArrayList<>();
        if (type != null) {
            options(type, circulation.options(), found);
        }
        population(asker, circulation.populations(), found);
        circuit(type, circulation, found);
        deadline(circulation.deadline(), found);
        Integer quorum = circulation.quorum();
        if (quorum != null && (quorum < 0 || quorum > MAX_QUORUM)) {
            found.add(violation("quorum", "question.quorum.range"));
        }
        Settings settings = circulation.settings() == null ? Settings.DEFAULT : circulation.settings();
        found.addAll(settingsChecks.check(type, circulation.options(), settings));
        found.addAll(circuits.find(String.valueOf(circulation.circuit()), texts.locale())
                .map(circuit -> ParameterChecks.check(circuit, settings.parametersOrNone(), texts))
                .orElse(List.of()));
        if (Boolean.TRUE.equals(circulation.anonymous())) {
            found.addAll(settingsChecks.anonymous(settings, askedWithoutNames(asker, circulation)));
        }
        return found;
    }

    /** On which terms the circuit asks without names, as far as that can be known before. */
    private List<Terms> askedWithoutNames(String asker, Circulation circulation) {
        List<String> own = circulation.populations() == null ? List.of() : circulation.populations();
        Settings settings = circulation.settings() == null ? Settings.DEFAULT : circulation.settings();
        return own.stream().anyMatch(Objects::isNull)
                ? List.of()
                : circuits.find(String.valueOf(circulation.circuit()), texts.locale()).stream()
                        .flatMap(circuit -> circuit.asks().stream()
                                .filter(task -> !task.neverAnonymous()
                                        && !task.properties().containsKey(AskTask.PEOPLE))
                                .map(task -> AskTerms.of(
                                        new AskTerms.Asked("", asker, own, Follow.FREEZE),
                                        task,
                                        name -> circuit.parameter(name, settings))))
                        .filter(terms -> populations.known(terms.populations()).containsAll(terms.populations()))
                        .toList();
    }

    private void options(AnswerType type, @Nullable List<Option> given, List<Violation> found) {
        List<Option> options = given == null ? List.of() : given;
        if (options.stream().anyMatch(Objects::isNull)) {
            found.add(violation("options", "question.options.blank"));
            return;
        }
        if (!type.hasOptions()) {
            if (!options.isEmpty()) {
                found.add(violation("options", "question.options.unexpected", type.code()));
            }
            return;
        }
        if (options.size() < 2) {
            found.add(violation("options", "question.options.few"));
        }
        if (options.size() > MAX_OPTIONS) {
            found.add(violation("options", "question.options.many", MAX_OPTIONS));
        }
        Set<String> labels = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Option option : Option.identified(options)) {
            if (option.label().isEmpty()) {
                found.add(violation("options", "question.options.blank"));
            } else if (option.label().length() > MAX_OPTION) {
                found.add(violation("options", "question.options.long", MAX_OPTION));
            } else if (option.description() != null && option.description().length() > MAX_DESCRIPTION) {
                found.add(violation("options", "question.options.description", option.label(), MAX_DESCRIPTION));
            } else if (!labels.add(option.label().toLowerCase(Locale.ROOT))) {
                found.add(violation("options", "question.options.twice", option.label()));
            } else if (!ids.add(String.valueOf(option.id()))
                    || RESERVED.contains(option.id())
                    || !String.valueOf(option.id()).matches(ID)) {
                found.add(violation("options", "question.options.id", option.id()));
            }
        }
    }

    private void population(String asker, @Nullable List<String> ids, List<Violation> found) {
        if (ids == null || ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            found.add(violation("populations", "question.populations.missing"));
            return;
        }
        List<Population> known = populations.find(ids, asker);
        Set<String> unknown = new TreeSet<>(ids);
        known.forEach(population -> unknown.remove(population.id()));
        unknown.forEach(id -> found.add(violation("populations", "question.populations.unknown", id)));
        known.stream()
                .filter(population -> !populations.usable(population, asker))
                .forEach(population ->
                        found.add(violation("populations", "question.populations.notYours", population.id())));
        if (unknown.isEmpty() && known.stream().allMatch(population -> population.size() == 0)) {
            found.add(violation("populations", "question.populations.empty"));
        }
    }

    private void circuit(@Nullable AnswerType type, Circulation circulation, List<Violation> found) {
        String key = circulation.circuit();
        if (key == null || key.isBlank()) {
            found.add(violation("circuit", "question.circuit.missing"));
            return;
        }
        Optional<CircuitChoice> circuit = circuits.find(key, texts.locale());
        if (circuit.isEmpty()) {
            found.add(violation("circuit", "question.circuit.unknown", key));
        } else if (type != null && !circuit.get().types().contains(type.code())) {
            found.add(violation(
                    "circuit",
                    "question.circuit.type",
                    circuit.get().name(),
                    String.join(", ", circuit.get().types())));
        } else if (circuit.get().costs()) {
            costs(circulation.options(), found);
        }
    }

    private void costs(@Nullable List<Option> options, List<Violation> found) {
        Stream.ofNullable(options)
                .flatMap(List::stream)
                .filter(option -> option != null && option.cost().isEmpty())
                .forEach(option -> found.add(violation("options", "question.options.cost", option.label())));
    }

    private void deadline(@Nullable Instant deadline, List<Violation> found) {
        if (deadline == null) {
            found.add(violation("deadline", "question.deadline.missing"));
        } else if (!deadline.isAfter(questions.now())) {
            found.add(violation("deadline", "question.deadline.past"));
        }
    }

    private Violation violation(String field, String key, @Nullable Object... arguments) {
        return new Violation(field, texts.text(key, arguments));
    }
}
