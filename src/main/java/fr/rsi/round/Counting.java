package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.question.Settings;
import fr.rsi.tally.Base;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Settlement;
import fr.rsi.tally.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the ballots of a round. */
@Component
public class Counting {

    private final Bundles bundles;
    private final RoundTable rounds;
    private final IdeaGroups ideaGroups;
    private final Texts texts;

    Counting(Bundles bundles, RoundTable rounds, IdeaGroups ideaGroups, Texts texts) {
        this.bundles = bundles;
        this.rounds = rounds;
        this.ideaGroups = ideaGroups;
        this.texts = texts;
    }

    /** The tally of a round, counted as its circuit has counted it, else as the asker has settled it. */
    public Counted count(Question question, Round round, Locale locale) {
        return count(question, round, rule(question, round), locale);
    }

    /** How a round is counted: as its circuit has counted it, else as the asker has settled it. */
    public static CountRule rule(Question question, Round round) {
        return round.rule() == null ? CountRule.of(round.asks(question)) : round.rule();
    }

    /** The tally of a round by this rule. Of an anonymous round that discloses nothing, nothing is counted. */
    public Counted count(Question whole, Round round, CountRule given, Locale locale) {
        Question question = round.asks(whole);
        CountRule rule = round.disclosed() ? given : given.withoutSilence();
        List<Bundle> cast = bundles.of(round);
        var votes = new Votes(question, rule, ballotPaper(question, round, cast, locale));
        String seed = rule.lot() ? round.seed() : null;
        Tally people = votes.count(cast, false, round.invited(), seed);
        Tally weighted = question.settings().isWeighted() && !round.anonymous()
                ? votes.count(cast, true, rounds.invitedWeight(round.id()), seed)
                : null;
        return new Counted(broken(people, seed), weighted == null ? null : broken(weighted, seed), round.seed());
    }

    /**
     * The fewest further answers that change who leads, by this rule; empty where none can. Where answers may change, any of
     * them can. Silence never counts here, as it is what is still open.
     */
    public OptionalInt flips(Question question, Round round, CountRule rule, Locale locale) {
        if (question.settings().allowsChange()) {
            return OptionalInt.of(1);
        }
        Settings settings = question.settings();
        Tally tally = count(question, round, rule.withoutSilence(), locale).deciding();
        return switch (round.asks(question).type()) {
            case SCORE -> Settlement.flips(tally, settings.minScoreOrDefault(), settings.maxScoreOrDefault());
            case DOTS -> Settlement.flips(tally, 0, settings.budgetOrDefault());
            default -> Settlement.flips(tally);
        };
    }

    private static Tally broken(Tally tally, @Nullable String seed) {
        return seed == null ? tally : tally.brokenByLot(seed);
    }

    /** The tallies of the communities that the asker wants results of, by name; the empty name is of all others. */
    public Map<String, Tally> breakdown(Question question, Round round, Locale locale) {
        Map<String, Tally> tallies = new TreeMap<>();
        question.settings().community().filter(any -> round.disclosed()).ifPresent(community -> {
            var votes = new Votes(
                    round.asks(question),
                    rule(question, round).on(Base.CAST),
                    ballotPaper(round.asks(question), round, bundles.of(round), locale));
            bundles.of(round, community)
                    .forEach((name, cast) -> tallies.put(
                            name,
                            votes.count(
                                    cast,
                                    false,
                                    cast.stream().mapToInt(Bundle::ballots).sum(),
                                    null)));
        });
        return tallies;
    }

    private BallotPaper ballotPaper(Question question, Round round, List<Bundle> cast, Locale locale) {
        if (question.type() == AnswerType.IDEA) {
            return BallotPaper.ofGroups(ideaGroups.of(round.id(), IdeaGroups.ideas(cast)));
        }
        if (question.type().hasOptions()) {
            return BallotPaper.ofOptions(question.options());
        }
        return BallotPaper.of(question.type().choices().stream()
                .map(choice -> new Candidate(choice, texts.text(locale, "choice." + choice)))
                .toList());
    }
}
