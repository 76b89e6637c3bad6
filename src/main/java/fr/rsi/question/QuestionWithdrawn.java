package fr.rsi.question;

/**
 * A question was taken back.
 *
 * @param person who did it
 * @param reason in that person's words
 */
public record QuestionWithdrawn(String questionId, String person, String reason) {}
