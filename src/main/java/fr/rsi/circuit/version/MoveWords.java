package fr.rsi.circuit.version;

import fr.rsi.circuit.process.CountRules;
import fr.rsi.engine.MovingInstances.Place;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.round.CountRule;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Says what becomes of a question and its answers when it goes on in another version of its circuit. */
@Component
class MoveWords {
    private final RoundHistory rounds;
    private final Texts texts;

    MoveWords(RoundHistory rounds, Texts texts) {
        this.rounds = rounds;
        this.texts = texts;
    }

    List<String> of(
            Question question, List<Place> places, BpmnModelInstance before, BpmnModelInstance after, int version) {
        List<String> sentences = new ArrayList<>();
        places.forEach(place -> sentences.add(texts.text("move.place", place.name(), version)));
        for (Round round : rounds.ofQuestion(question.id())) {
            sentences.add(
                    round.open()
                            ? texts.text(
                                    "move.open", round.number(), round.answered(), round.invited() - round.answered())
                            : texts.text("move.closed", round.number(), round.answered()));
            if (round.open()) {
                sentences.add(counted(question, round, before, after));
            }
        }
        sentences.add(texts.text("move.timers"));
        sentences.add(texts.text("move.tables"));
        return sentences;
    }

    private String counted(Question question, Round round, BpmnModelInstance before, BpmnModelInstance after) {
        CountRule was = rule(question, round, before);
        CountRule is = rule(question, round, after);
        return was.equals(is)
                ? texts.text("move.counted.same", words(is))
                : texts.text("move.counted.otherwise", words(is), words(was));
    }

    private static CountRule rule(Question question, Round round, BpmnModelInstance model) {
        FlowElement ask = model.getModelElementById(round.activityId());
        return CountRules.after(ask, round.asks(question));
    }

    private String words(CountRule rule) {
        return texts.text(
                "move.rule",
                texts.text("method." + rule.method().code()),
                texts.text("base." + rule.base().code()));
    }
}
