package fr.rsi.population;

import java.util.SortedMap;

/**
 * Definitions as they were at a moment, enough to tell later who was in a population, together with the circumstances.
 *
 * @param definitions by id of the population: those asked for and all that they are made of
 */
public record Snapshot(SortedMap<String, Definition> definitions) {}
