package fr.rsi.question;

import java.util.List;

/**
 * A circuit that a question can take.
 *
 * @param key key of the process definition
 * @param types codes of the answer types it suits
 * @param alsoAsked ids of the populations that it asks beside those of the question, for each such ask task that keeps to the
 *     anonymity of the question
 */
public record CircuitChoice(
        String key, String name, String description, List<String> types, List<List<String>> alsoAsked) {}
