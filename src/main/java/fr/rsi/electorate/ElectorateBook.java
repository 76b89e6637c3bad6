package fr.rsi.electorate;

import fr.rsi.population.SampleDraw;
import fr.rsi.tally.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The electorates of rounds as they are kept: who is asked and why, and whether that can be made again from the record. */
@Service
public class ElectorateBook {

    private final ElectorateTable table;
    private final Electorates electorates;

    ElectorateBook(ElectorateTable table, Electorates electorates) {
        this.table = table;
        this.electorates = electorates;
    }

    /** Freezes the electorate of a round that opens. */
    public void freeze(long round, Electorate electorate) {
        table.seat(round, electorate.composition().seats());
        table.spare(round, electorate.composition().notAsked());
        table.record(round, electorate);
    }

    /** The record of a round, empty for one from before there were any. */
    public Optional<ElectorateRecord> find(long round) {
        return table.find(round);
    }

    /** Those who are asked now, in the order of their ids. */
    public List<Seat> seats(long round, int offset, int limit) {
        return table.seats(round, offset, limit);
    }

    /** The seat of a person, empty where that person is not asked. */
    public Optional<Seat> seat(long round, String person) {
        return table.seat(round, person);
    }

    /** Those of the populations who are not asked. */
    public List<NotAsked> notAsked(long round) {
        return table.notAsked(round);
    }

    /** Whether the person is of the populations of a round and not asked, or no longer. */
    public boolean spares(long round, String person) {
        return table.spares(round, person);
    }

    /** What has changed since the opening. */
    public List<ElectorateChange> changes(long round) {
        return table.changes(round);
    }

    /** The samples that were drawn at the opening. */
    public List<SampleDraw> draws(long round) {
        return table.draws(round);
    }

    /** On which terms a round asks, empty for one from before there were records. */
    public Optional<Terms> terms(long round) {
        return table.terms(round);
    }

    /** The list of those who were asked first; its SHA-256 is in the record. */
    public String opening(long round) {
        return table.opening(round);
    }

    /** The list of those who are asked now; its SHA-256 is published. */
    public String list(long round) {
        return Composition.list(table.seats(round));
    }

    /**
     * Makes the electorate of the opening again, from the definitions and the version of the directory that were recorded.
     * Who was spared because enough was asked of them, and who had an interest, is taken from the record.
     */
    public Optional<Verification> verify(long round) {
        return table.find(round).map(recorded -> {
            Map<String, Integer> loads = new HashMap<>();
            List<SampleDraw> draws = table.draws(round);
            draws.forEach(draw -> loads.putAll(loads(draw)));
            List<ElectorateChange> changes = table.changes(round);
            Composition again = electorates.again(recorded.origin(), loads);
            String last = changes.isEmpty()
                    ? recorded.fingerprint()
                    : changes.get(changes.size() - 1).fingerprint();
            return new Verification(
                    recorded.fingerprint().equals(again.fingerprint()),
                    last.equals(Fingerprint.of(list(round))),
                    recorded.fingerprint(),
                    last);
        });
    }

    /** The last column of the lines {@code id;stratum;load} from which a sample was drawn. */
    private static Map<String, Integer> loads(SampleDraw draw) {
        return draw.frame()
                .lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(';')),
                        line -> Integer.valueOf(line.substring(line.lastIndexOf(';') + 1))));
    }

    /**
     * What came out of a verification.
     *
     * @param reproduced whether the same people came out, with the same weights and for the same reasons
     * @param intact whether those who are asked now are those of the last change
     * @param opening SHA-256 of the list at the opening
     * @param now SHA-256 of the list after the last change
     */
    public record Verification(boolean reproduced, boolean intact, String opening, String now) {}
}
