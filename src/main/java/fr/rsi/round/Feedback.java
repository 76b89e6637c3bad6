package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What came of the round before, told to those who are asked again, as the Delphi method does. */
@Component
public class Feedback {
    private final RoundTable rounds;
    private final Counting counting;
    private final Texts texts;

    Feedback(RoundTable rounds, Counting counting, Texts texts) {
        this.rounds = rounds;
        this.counting = counting;
        this.texts = texts;
    }

    /** A sentence for those who are asked in this round; empty where it is not to tell, or there is nothing to tell yet. */
    public String of(Question question, long roundId) {
        Round round = rounds.get(roundId);
        return round.feedback()
                ? before(round).map(last -> sentence(question, last)).orElse("")
                : "";
    }

    private Optional<Round> before(Round round) {
        return rounds.ofQuestion(round.questionId()).stream()
                .filter(each -> each.number() < round.number()
                        && each.activityId().equals(round.activityId())
                        && !each.open()
                        && each.disclosed()
                        && each.answered() > 0)
                .reduce((first, second) -> second);
    }

    private String sentence(Question question, Round last) {
        Tally tally = counting.count(question, last, texts.locale()).deciding();
        if (last.asks(question).type() == AnswerType.ESTIMATE) {
            return texts.text(
                    "feedback.estimate",
                    figure(tally, "median"),
                    figure(tally, "q1"),
                    figure(tally, "q3"),
                    last.answered());
        }
        String order = tally.ranking().stream()
                .map(result -> result.candidate().label())
                .collect(Collectors.joining(" · "));
        return tally.statistics().figures().containsKey("kendallW")
                ? texts.text("feedback.ranking", order, figure(tally, "kendallW"))
                : texts.text("feedback.order", order);
    }

    private String figure(Tally tally, String name) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return format.format(tally.statistics().figures().getOrDefault(name, BigDecimal.ZERO));
    }
}
