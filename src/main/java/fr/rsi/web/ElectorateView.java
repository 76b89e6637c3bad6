package fr.rsi.web;

import fr.rsi.electorate.Exclusion;
import fr.rsi.electorate.Follow;
import fr.rsi.electorate.NotAsked;
import fr.rsi.population.Definition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked in a round, and how that came about.
 *
 * @param asked how many are asked now: those of the opening and those who joined, without those who left
 * @param populations ids of the populations that are asked
 * @param definitions of these and of those that they are made of, as they were
 * @param directoryVersion version of the directory from which it was made, as it was on {@code day}
 * @param seed of the samples that have no seed of their own
 * @param budget whether those were spared who had been asked enough
 * @param fingerprint SHA-256 of the list at the opening
 * @param current SHA-256 of the list as it is now
 */
record ElectorateView(
        int asked,
        int atOpening,
        int joined,
        int left,
        List<String> populations,
        Map<String, Definition> definitions,
        long directoryVersion,
        LocalDate day,
        String seed,
        Follow follow,
        Collection<Exclusion> excluded,
        boolean budget,
        String fingerprint,
        String current,
        List<DrawView> draws,
        List<ChangeView> changes,
        List<NotAskedView> notAsked,
        List<SeatView> people,
        int page,
        int size) {

    /** A sample that was drawn at the opening; the frame is a text of its own. */
    record DrawView(String population, String seed, int from, List<String> drawn) {}

    /** A change since the opening. */
    record ChangeView(
            Instant changedAt,
            long directoryVersion,
            String cause,
            List<String> joined,
            List<String> left,
            String fingerprint) {}

    /** Somebody who is not asked. */
    record NotAskedView(
            String person,
            String name,
            NotAsked.Cause cause,
            @Nullable String substitute,
            @Nullable String substituteName) {}

    /** Somebody who is asked. */
    record SeatView(
            String person,
            String name,
            String department,
            String site,
            int weight,
            boolean own,
            List<String> inPlaceOf,
            List<String> populations) {}
}
