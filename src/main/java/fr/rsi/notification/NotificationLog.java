package fr.rsi.notification;

import fr.rsi.circuit.ReminderDue;
import fr.rsi.circuit.ResultPublished;
import fr.rsi.decision.DecisionAnnounced;
import fr.rsi.question.QuestionWithdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what people are told to the log. */
@Component
class NotificationLog {

    private static final Logger log = LoggerFactory.getLogger(NotificationLog.class);

    @EventListener
    void on(ReminderDue reminder) {
        log.info(
                "Reminder for {}, round {}: {} people have not answered",
                reminder.questionId(),
                reminder.round(),
                reminder.people().size());
    }

    @EventListener
    void on(ResultPublished result) {
        log.info(
                "Result of {} published to {} people",
                result.questionId(),
                result.people().size());
    }

    @EventListener
    void on(DecisionAnnounced decision) {
        log.info(
                "Decision on {}: {}, announced to {} people",
                decision.questionId(),
                decision.outcome(),
                decision.people().size());
    }

    @EventListener
    void on(QuestionWithdrawn withdrawn) {
        log.info("{} was withdrawn by {}", withdrawn.questionId(), withdrawn.person());
    }
}
