package fr.rsi.round;

import fr.rsi.question.Anonymity;
import fr.rsi.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What respondents wrote: comments, reasons and texts; with names, or shuffled where the round is anonymous. */
@Component
public class Remarks {

    /** No page or form shows more. */
    private static final int MOST = 500;

    private static final String COMMENT = "comment";
    private static final String REASON = "reason";

    private final Ballots ballots;
    private final AnonymousBallots anonymousBallots;

    Remarks(Ballots ballots, AnonymousBallots anonymousBallots) {
        this.ballots = ballots;
        this.anonymousBallots = anonymousBallots;
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
            return ballots.written(round.id(), "b.comment", MOST);
        }
        return round.answered() >= Anonymity.FEWEST_FOR_REMARKS ? shuffled(question, round, COMMENT) : List.of();
    }

    /** The reasons of answers. */
    public List<Remark> reasons(Question question, Round round) {
        return round.anonymous()
                ? shuffled(question, round, REASON)
                : ballots.written(round.id(), "b.answer ->> 'reason'", MOST);
    }

    /** The answers that are texts. */
    public List<Remark> texts(Question question, Round round) {
        if (!round.anonymous()) {
            return ballots.written(round.id(), "b.answer ->> 'text'", MOST);
        }
        if (!round.disclosed()) {
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
        return round.disclosed()
                ? anonymousBallots.texts(round.id(), kind).stream()
                        .limit(MOST)
                        .map(text -> new Remark(null, null, text))
                        .toList()
                : List.of();
    }

    private static List<Remark> shuffled(List<Remark> remarks) {
        var shuffled = new ArrayList<>(remarks);
        Collections.shuffle(shuffled);
        return List.copyOf(shuffled);
    }
}
