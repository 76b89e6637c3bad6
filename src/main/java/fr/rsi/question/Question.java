package fr.rsi.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question put, or about to be put, to one or more populations.
 *
 * @param id also the business key of its process instances
 * @param context Markdown
 * @param populations ids
 * @param circuit key of the circuit, null in an unprepared draft
 * @param deadline end of the first round as it was set at launch, null in an unprepared draft
 * @param quorum percentage of those asked, 0 for none
 * @param anonymous whether nobody can know who answered what
 * @param withdrawalReason why it was withdrawn, where it was
 */
public record Question(
        String id,
        String asker,
        String title,
        String context,
        AnswerType type,
        List<Option> options,
        List<String> populations,
        @Nullable String circuit,
        @Nullable Instant deadline,
        int quorum,
        boolean anonymous,
        Settings settings,
        QuestionStatus status,
        Instant createdAt,
        @Nullable Instant launchedAt,
        @Nullable Instant endedAt,
        @Nullable String withdrawalReason) {

    /** The same question with its circulation. */
    Question with(Circulation circulation) {
        return new Question(
                id,
                asker,
                title,
                context,
                type,
                circulation.options() == null ? List.of() : Option.identified(circulation.options()),
                circulation.populations() == null ? List.of() : List.copyOf(circulation.populations()),
                circulation.circuit(),
                circulation.deadline(),
                circulation.quorum() == null ? 0 : circulation.quorum(),
                Boolean.TRUE.equals(circulation.anonymous()),
                circulation.settings() == null ? Settings.DEFAULT : circulation.settings(),
                status,
                createdAt,
                launchedAt,
                endedAt,
                withdrawalReason);
    }

    /** The same question after an edit. */
    Question with(Edit edit) {
        return new Question(
                id,
                asker,
                edit.title() == null ? title : edit.title().strip(),
                edit.context() == null ? context : edit.context(),
                type,
                edit.options() == null ? options : Option.edited(options, edit.options()),
                populations,
                circuit,
                edit.deadline() == null ? deadline : edit.deadline(),
                quorum,
                anonymous,
                edit.settings() == null ? settings : edit.settings(),
                status,
                createdAt,
                launchedAt,
                endedAt,
                withdrawalReason);
    }

    /** The same question with another kind of answer, as one of its rounds asks it. */
    public Question asking(AnswerType kind, List<Option> choices) {
        return new Question(
                id,
                asker,
                title,
                context,
                kind,
                choices,
                populations,
                circuit,
                deadline,
                quorum,
                anonymous,
                settings,
                status,
                createdAt,
                launchedAt,
                endedAt,
                withdrawalReason);
    }

    /** Its circulation, for the checks of a launch. */
    Circulation circulation() {
        return new Circulation(options, populations, circuit, deadline, quorum, anonymous, settings);
    }
}
