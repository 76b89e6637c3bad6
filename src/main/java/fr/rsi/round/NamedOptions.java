package fr.rsi.round;

import fr.rsi.question.Option;
import fr.rsi.question.Question;
import java.util.List;

/** The options that an answer may name; what is wrong is noted with the submitted fields. */
final class NamedOptions {

    private final Question question;
    private final Submitted submitted;
    private final String field;

    NamedOptions(Question question, Submitted submitted) {
        this.question = question;
        this.submitted = submitted;
        this.field = AnswerChecks.field(question.type());
    }

    /** Whether all that is named may be named. */
    boolean known(List<String> given, List<String> allowed) {
        List<String> unknown =
                given.stream().filter(option -> !allowed.contains(option)).toList();
        unknown.forEach(option -> submitted.wrong(field, "answer.option.unknown", option, String.join(", ", ids())));
        return unknown.isEmpty();
    }

    /** Whether nothing is named twice. */
    boolean once(List<String> given) {
        boolean once = given.stream().distinct().count() == given.size();
        if (!once) {
            submitted.wrong(field, "answer.option.twice");
        }
        return once;
    }

    /** The ids of all options. */
    List<String> ids() {
        return question.options().stream().map(Option::id).map(String::valueOf).toList();
    }
}
