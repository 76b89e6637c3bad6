package fr.rsi.directory;

import java.util.Map;

/**
 * All that is known of one person, as it is typed in.
 *
 * @param cells texts by field; a field left out is empty
 * @param attributes anything else by name: texts, numbers, booleans
 */
public record Entry(Map<Field, String> cells, Map<String, Object> attributes) {}
