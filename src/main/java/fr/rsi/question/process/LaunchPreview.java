package fr.rsi.question.process;

import fr.rsi.directory.People;
import fr.rsi.directory.Person;
import fr.rsi.electorate.Electorate;
import fr.rsi.electorate.Electorates;
import fr.rsi.electorate.Follow;
import fr.rsi.electorate.Load;
import fr.rsi.electorate.NotAsked.Cause;
import fr.rsi.electorate.Terms;
import fr.rsi.electorate.Workload;
import fr.rsi.engine.AskTask;
import fr.rsi.language.Texts;
import fr.rsi.question.AskTerms;
import fr.rsi.question.CircuitChoice;
import fr.rsi.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says before a launch who would be asked in the first round: how many, who instead of whom, who is spared, and how busy they are. */
@Component
class LaunchPreview {

    private static final int NAMES = 10;

    private final Electorates electorates;
    private final Workload workload;
    private final People people;
    private final Texts texts;

    LaunchPreview(Electorates electorates, Workload workload, People people, Texts texts) {
        this.electorates = electorates;
        this.workload = workload;
        this.people = people;
        this.texts = texts;
    }

    /** What the first round would be like: the number of people asked, and sentences about them. */
    record Preview(int people, List<String> sentences) {}

    Preview of(Question question, CircuitChoice circuit) {
        Terms terms = AskTerms.of(question, first(circuit), name -> circuit.parameter(name, question.settings()));
        Electorate electorate = electorates.compose(terms);
        List<String> sentences = new ArrayList<>();
        counts(electorate, sentences);
        budget(electorate, sentences);
        double average = workload.average(electorate.people(), electorate.loads());
        if (average > 0) {
            sentences.add(texts.text("preview.busy", String.format(locale(), "%.1f", average)));
        }
        if (!electorate.draws().isEmpty()) {
            sentences.add(texts.text("preview.sample"));
        }
        boolean drawnAndFollowed = !electorate.draws().isEmpty() && terms.follow() != Follow.FREEZE;
        sentences.add(texts.text(
                "preview.follow." + (drawnAndFollowed ? "drawn" : terms.follow().code())));
        return new Preview(electorate.people().size(), sentences);
    }

    /** The first ask task that asks the populations of the question, else the first. */
    private static AskTask first(CircuitChoice circuit) {
        return circuit.asks().stream()
                .filter(AskTask::asksThoseOfTheQuestion)
                .findFirst()
                .or(() -> circuit.asks().stream().findFirst())
                .orElse(new AskTask("", "", Map.of()));
    }

    private void counts(Electorate electorate, List<String> sentences) {
        Stream.of(Cause.ABSENT, Cause.ASKER, Cause.INTERESTED).forEach(cause -> {
            int count = electorate.composition().count(cause);
            if (count > 0) {
                sentences.add(texts.text("preview." + cause, count));
            }
        });
    }

    private void budget(Electorate electorate, List<String> sentences) {
        Collection<String> spared = electorate.composition().notAsked().stream()
                .filter(each -> each.cause() == Cause.BUDGET)
                .map(each -> each.person())
                .toList();
        if (!spared.isEmpty()) {
            sentences.add(texts.text("preview.BUDGET", spared.size(), names(spared)));
        }
        Map<String, Load> spent = workload.spent(electorate.loads());
        List<String> overAsked =
                electorate.people().stream().filter(spent::containsKey).toList();
        if (!overAsked.isEmpty()) {
            sentences.add(texts.text("preview.overAsked", overAsked.size(), names(overAsked)));
        }
    }

    private String names(Collection<String> ids) {
        String names = people.find(ids.stream().limit(NAMES).toList()).values().stream()
                .map(Person::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return ids.size() > NAMES ? names + "…" : names;
    }

    private Locale locale() {
        return texts.locale();
    }
}
