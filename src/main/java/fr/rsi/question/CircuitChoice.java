package fr.rsi.question;

import fr.rsi.engine.AskTask;
import java.util.List;

/**
 * A circuit that a question can take.
 *
 * @param key key of the process definition
 * @param types codes of the answer types it suits
 * @param asks its ask tasks
 */
public record CircuitChoice(String key, String name, String description, List<String> types, List<AskTask> asks) {}
