package fr.rsi.question;

/** Where a question stands. */
public enum QuestionStatus {
    /** Being prepared by the asker. */
    DRAFT,
    /** In its circuit. */
    OPEN,
    /** Ended with a decision. */
    DECIDED,
    /** Taken back by the asker or a manager. */
    WITHDRAWN
}
