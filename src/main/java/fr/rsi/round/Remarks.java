package fr.rsi.round;

import fr.rsi.population.People;
import fr.rsi.population.Person;
import fr.rsi.question.Anonymity;
import fr.rsi.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What respondents wrote: comments, reasons and texts; with names, or shuffled where the round is anonymous. */
@Component
public class Remarks {

    private static final String COMMENT = "comment";
    private static final String REASON = "reason";

    private final Ballots ballots;
    private final AnonymousBallots anonymousBallots;
    private final Counting counting;
    private final People people;

    Remarks(Ballots ballots, AnonymousBallots anonymousBallots, Counting counting, People people) {
        this.ballots = ballots;
        this.anonymousBallots = anonymousBallots;
        this.counting = counting;
        this.people = people;
    }

    /**
     * Something that was written.
     *
     * @param person name of who wrote it, null in an anonymous round
     * @param choice what the same person chose, null in an anonymous round and where no one thing is chosen
     */
    public record Remark(@Nullable String person, @Nullable String choice, String text) {}

    /** The comments; of an anonymous round only where there are enough answers that nobody is known by how they write. */
    public List<Remark> comments(Question question, Round round) {
        if (!round.anonymous()) {
            return named(round, ballot -> ballot.comment());
        }
        return round.answered() >= Anonymity.FEWEST_FOR_REMARKS ? shuffled(question, round, COMMENT) : List.of();
    }

    /** The reasons of answers. */
    public List<Remark> reasons(Question question, Round round) {
        return round.anonymous()
                ? shuffled(question, round, REASON)
                : named(round, ballot -> ballot.answer().reason());
    }

    /** The answers that are texts. */
    public List<Remark> texts(Question question, Round round) {
        if (!round.anonymous()) {
            return named(round, ballot -> ballot.answer() instanceof Answer.Text text ? text.text() : null);
        }
        if (!counting.discloses(question, round)) {
            return List.of();
        }
        List<Remark> texts = anonymousBallots.bundles(round.id()).stream()
                .flatMap(bundle -> bundle.answer() instanceof Answer.Text text
                        ? Collections.nCopies(bundle.ballots(), new Remark(null, null, text.text())).stream()
                        : Stream.empty())
                .toList();
        return shuffled(texts);
    }

    private List<Remark> shuffled(Question question, Round round, String kind) {
        return counting.discloses(question, round)
                ? anonymousBallots.texts(round.id(), kind).stream()
                        .map(text -> new Remark(null, null, text))
                        .toList()
                : List.of();
    }

    private static List<Remark> shuffled(List<Remark> remarks) {
        var shuffled = new ArrayList<>(remarks);
        Collections.shuffle(shuffled);
        return List.copyOf(shuffled);
    }

    private interface Written {

        @Nullable String in(Ballot ballot);
    }

    private List<Remark> named(Round round, Written written) {
        List<Ballot> cast = ballots.ofRound(round.id()).stream()
                .filter(ballot -> written.in(ballot) != null)
                .toList();
        Map<String, Person> respondents =
                people.find(cast.stream().map(Ballot::personId).toList());
        return cast.stream()
                .map(ballot -> new Remark(
                        name(ballot, respondents),
                        ballot.answer() instanceof Answer.Choice choice ? choice.choice() : null,
                        String.valueOf(written.in(ballot))))
                .toList();
    }

    private static String name(Ballot ballot, Map<String, Person> respondents) {
        Person person = respondents.get(ballot.personId());
        return person == null ? ballot.personId() : person.name();
    }
}
