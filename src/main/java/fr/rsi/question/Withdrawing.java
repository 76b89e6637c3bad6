package fr.rsi.question;

import fr.rsi.language.Texts;
import fr.rsi.question.process.QuestionWorkflow;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.security.Roles;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a question back, at any time before it is decided. */
@Service
public class Withdrawing {

    private static final int MAX_REASON = 2000;

    private final Questions questions;
    private final QuestionWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    Withdrawing(Questions questions, QuestionWorkflow workflow, ApplicationEventPublisher events, Texts texts) {
        this.questions = questions;
        this.workflow = workflow;
        this.events = events;
        this.texts = texts;
    }

    /**
     * Withdraws a question.
     *
     * @param person who does it: the asker, or somebody in the managers' or administrators' group
     * @throws Refused if the person may not, the reason is missing, or the question has ended
     */
    @Transactional
    public void withdraw(String id, String person, Collection<String> groups, @Nullable String reason) {
        Question question = questions.get(id);
        boolean allowed = question.asker().equals(person)
                || groups.contains(Roles.MANAGERS)
                || groups.contains(Roles.ADMINISTRATORS);
        if (!allowed) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("question.withdraw.forbidden"));
        }
        if (reason == null || reason.isBlank()) {
            throw Refused.invalid(List.of(new Violation("reason", texts.text("question.withdraw.reason"))));
        }
        if (reason.length() > MAX_REASON) {
            throw Refused.invalid(List.of(new Violation("reason", texts.text("reason.long", MAX_REASON))));
        }
        if (question.status() != QuestionStatus.OPEN && question.status() != QuestionStatus.DRAFT) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("question.ended"));
        }
        workflow.withdraw(id, person, reason.strip());
    }

    /** Notes that the process of the question has been withdrawn. */
    @Transactional
    public void record(String id, String person, String reason) {
        questions.withdraw(id, person, reason);
        events.publishEvent(new QuestionWithdrawn(id, person, reason));
    }
}
