package fr.rsi.question;

import java.util.List;

/**
 * A circuit that a question can take.
 *
 * @param key key of the process definition
 * @param types codes of the answer types it suits
 */
public record CircuitChoice(String key, String name, String description, List<String> types) {}
