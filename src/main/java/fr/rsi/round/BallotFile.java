package fr.rsi.round;

import fr.rsi.question.Question;
import fr.rsi.tally.Blt;
import fr.rsi.tally.Election;
import fr.rsi.tally.Preferences;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rankings of a closed round as a file that other counters read. */
@Component
public class BallotFile {

    private final Bundles bundles;

    BallotFile(Bundles bundles) {
        this.bundles = bundles;
    }

    /** BLT; equal rankings are one line, so that the file says nothing about the order in which they came. */
    public String blt(Question question, Round round) {
        BallotPaper paper = BallotPaper.ofOptions(question.options());
        List<Preferences.Ranking> rankings = new ArrayList<>();
        for (Bundle bundle : bundles.of(round)) {
            List<Integer> order = bundle.answer() instanceof Answer.Ranking ranking
                    ? ranking.ranking().stream().map(paper.places()::get).toList()
                    : List.of();
            int number = bundle.ballots() * (question.settings().isWeighted() ? bundle.weight() : 1);
            if (number > 0) {
                rankings.add(new Preferences.Ranking(order, number));
            }
        }
        return Blt.write(new Election(
                question.title(),
                question.settings().seatsOrDefault(),
                new Preferences(paper.candidates(), rankings).merged()));
    }
}
