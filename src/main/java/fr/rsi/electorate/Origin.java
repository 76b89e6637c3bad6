package fr.rsi.electorate;

import fr.rsi.population.Snapshot;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * From what an electorate was made.
 *
 * @param terms on which the round asks
 * @param definitions of its populations, as they were
 * @param computed who was in the populations that follow from the question
 * @param directoryVersion version of the directory
 * @param day on which people had to be with the company, and on which some were absent
 * @param seed of the samples that have none of their own
 * @param spared those of the populations who were not asked though they were there, and why
 */
public record Origin(
        Terms terms,
        Snapshot definitions,
        SortedMap<String, SortedSet<String>> computed,
        long directoryVersion,
        LocalDate day,
        String seed,
        Map<String, NotAsked.Cause> spared) {}
