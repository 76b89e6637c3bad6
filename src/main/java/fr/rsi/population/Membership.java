package fr.rsi.population;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Who is in some populations, and why.
 *
 * @param people for each person, by id, the ids of those of the populations that the person is in
 * @param draws the samples that had to be drawn for it, in the order of their populations
 */
public record Membership(SortedMap<String, SortedSet<String>> people, List<SampleDraw> draws) {}
