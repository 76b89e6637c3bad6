package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.round.CountRule;
import fr.rsi.round.Counted;
import fr.rsi.round.Counting;
import fr.rsi.round.Round;
import fr.rsi.tally.Base;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of the result of a round. */
@Component
class Results {

    private final Counting counting;
    private final Texts texts;

    Results(Counting counting, Texts texts) {
        this.counting = counting;
        this.texts = texts;
    }

    /** The tally of a round on this base, or on its own, by groups too where the asker wants that. */
    TallyView tally(Question question, Round round, @Nullable Base base) {
        CountRule settled = Counting.rule(question, round);
        CountRule rule = base == null ? settled : settled.on(base);
        Counted counted = counting.count(question, round, rule, texts.locale());
        OptionalInt flips = round.open() ? counting.flips(question, round, rule, texts.locale()) : OptionalInt.empty();
        return TallyView.of(counted.people())
                .ofRound(
                        round.number(),
                        rule.lot() && !round.open() ? counted.seed() : null,
                        counted.weighted() == null ? null : TallyView.of(counted.weighted()),
                        groups(question, round),
                        round.open() ? flips.isEmpty() : null,
                        flips.isPresent() ? flips.getAsInt() : null);
    }

    private @Nullable Map<String, TallyView> groups(Question question, Round round) {
        Map<String, TallyView> groups = new LinkedHashMap<>();
        counting.breakdown(question, round, texts.locale())
                .forEach((name, tally) ->
                        groups.put(name.isEmpty() ? texts.text("group.others") : name, TallyView.of(tally)));
        return groups.isEmpty() ? null : groups;
    }
}
