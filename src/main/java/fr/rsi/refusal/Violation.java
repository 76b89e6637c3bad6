package fr.rsi.refusal;

/**
 * One thing that is wrong with what was submitted.
 *
 * @param field name of the field as it was submitted
 * @param message sentence for the person who filled it in
 */
public record Violation(String field, String message) {}
