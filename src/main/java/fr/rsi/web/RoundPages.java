package fr.rsi.web;

import fr.rsi.chart.ChartTable;
import fr.rsi.chart.ChartWords;
import fr.rsi.chart.Charts;
import fr.rsi.circuit.ResultWords;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.refusal.Refused;
import fr.rsi.round.Counted;
import fr.rsi.round.Counting;
import fr.rsi.round.PublishedBallots;
import fr.rsi.round.Remarks;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Tally;
import fr.rsi.tally.TieBreaks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Puts rounds on the page of their question, with what the reader may see of them. */
@Component
class RoundPages {

    private final Reader reader;
    private final RoundHistory rounds;
    private final Counting counting;
    private final Remarks remarks;
    private final PublishedBallots publishedBallots;
    private final ResultWords words;
    private final AskedOnPage asked;
    private final Texts texts;

    RoundPages(
            Reader reader,
            RoundHistory rounds,
            Counting counting,
            Remarks remarks,
            PublishedBallots publishedBallots,
            ResultWords words,
            AskedOnPage asked,
            Texts texts) {
        this.reader = reader;
        this.rounds = rounds;
        this.counting = counting;
        this.remarks = remarks;
        this.publishedBallots = publishedBallots;
        this.words = words;
        this.asked = asked;
        this.texts = texts;
    }

    /** The rounds of a question, the first one first. */
    List<RoundOnPage> of(Question question, Authentication person) {
        return rounds.ofQuestion(question.id()).stream()
                .map(round -> page(question, round, person))
                .toList();
    }

    /** Whether a receipt is in the published list of any round whose list the reader may see, and all these lists are intact. */
    boolean receiptFound(Question question, String receipt, Authentication person) {
        List<Round> sealed = rounds.ofQuestion(question.id()).stream()
                .filter(round -> round.seal() != null && reader.hiddenBecause(question, round, person) == null)
                .toList();
        return sealed.stream().allMatch(publishedBallots::intact)
                && sealed.stream().anyMatch(round -> publishedBallots.contains(round, receipt));
    }

    /**
     * The published list of ballots of a round.
     *
     * @throws Refused where there is none or the reader may not see it
     */
    String ballots(Question question, int number, Authentication person) {
        Round round = rounds.find(question.id(), number)
                .filter(each -> each.seal() != null)
                .orElseThrow(() -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("ballots.none")));
        reader.requireTally(question, round, person);
        return publishedBallots.list(round);
    }

    private RoundOnPage page(Question question, Round round, Authentication person) {
        String receipt = rounds.receipt(round.id(), person.getName()).orElse(null);
        String hidden = reader.hiddenBecause(question, round, person);
        boolean takesAnswers = question.status() == QuestionStatus.OPEN
                && round.open()
                && rounds.askedIn(round.id(), person.getName());
        boolean changeable = question.settings().allowsChange() && !round.anonymous();
        return new RoundOnPage(
                round,
                receipt,
                takesAnswers && (receipt == null || changeable),
                hidden == null ? null : texts.text(hidden),
                hidden == null ? result(question, round) : null,
                asked.of(question, round, receipt, person));
    }

    private RoundOnPage.Result result(Question question, Round round) {
        Locale locale = texts.locale();
        Counted counted = counting.count(question, round, locale);
        Tally tally = counted.deciding();
        ChartWords chartWords = words.of(round.asks(question), locale);
        return new RoundOnPage.Result(
                tally,
                texts.text("method." + tally.method().code()),
                Charts.of(tally, chartWords).map(Charts::dataUri).orElse(null),
                ChartTable.of(counted.people(), chartWords),
                counted.weighted() == null ? null : ChartTable.of(counted.weighted(), chartWords),
                standing(question, round, tally),
                tie(round, tally, counted),
                groups(question, round, chartWords),
                remarks.texts(question, round),
                remarks.reasons(question, round),
                remarks.comments(question, round));
    }

    private @Nullable String standing(Question question, Round round, Tally tally) {
        if (!round.open() || tally.options().isEmpty() || question.settings().allowsChange()) {
            return null;
        }
        OptionalInt flips = counting.flips(question, round, Counting.rule(question, round), texts.locale());
        return flips.isEmpty()
                ? texts.text("page.settled")
                : texts.text("page.flips", flips.getAsInt(), round.silent());
    }

    private @Nullable String tie(Round round, Tally tally, Counted counted) {
        if (!tally.tied().isEmpty()) {
            return texts.text(
                    "page.tied", tally.tied().stream().map(Candidate::label).collect(Collectors.joining(", ")));
        }
        return TieBreaks.LOT.equals(tally.tieBreak()) && !round.open() ? texts.text("page.lot", counted.seed()) : null;
    }

    private Map<String, ChartTable> groups(Question question, Round round, ChartWords chartWords) {
        Map<String, ChartTable> groups = new LinkedHashMap<>();
        counting.breakdown(question, round, texts.locale()).forEach((name, tally) -> {
            String heading = texts.text(
                    "page.group",
                    name.isEmpty() ? texts.text("group.others") : name,
                    tally.turnout().answered());
            groups.put(heading, ChartTable.of(tally, chartWords));
        });
        return groups;
    }
}
