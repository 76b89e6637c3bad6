package fr.rsi.population;

import fr.rsi.tally.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Drawing a sample by lot so that anyone can draw it again, with nothing but the frame, the seed and {@code sha256sum}.
 *
 * <p>The frame says for each person the stratum and the load, one line {@code id;stratum;load} each, sorted by id.
 *
 * <ol>
 *   <li><b>How many.</b> A size of n draws n people, p percent of N people draws p × N / 100, rounded up; never more than N.
 *   <li><b>Seats.</b> A stratum of k people has a quota of n × k / N, in whole numbers: the quotient of n × k and N is what it
 *       gets at once. The seats that are left go one each to the strata with the largest remainders of that division; of equal
 *       remainders the one comes first whose {@code sha256(seed + ":" + stratum)}, in hexadecimal digits, is the smallest.
 *   <li><b>People.</b> In each stratum those come first whose load is the smallest; among equals those whose
 *       {@code sha256(seed + ":" + id)} is the smallest. As many as the stratum has seats are drawn.
 * </ol>
 */
public final class Sortition {

    private static final char SEPARATOR = ';';

    private Sortition() {}

    /**
     * One person of the frame.
     *
     * @param stratum what the person has in common with others, empty where samples are not stratified
     * @param load the fewer, the sooner drawn
     */
    public record Candidate(String id, String stratum, int load) {

        private String line() {
            return id + SEPARATOR + stratum + SEPARATOR + load;
        }

        private static Candidate of(String line) {
            int first = line.indexOf(SEPARATOR);
            int last = line.lastIndexOf(SEPARATOR);
            return new Candidate(
                    line.substring(0, first),
                    line.substring(first + 1, last),
                    Integer.parseInt(line.substring(last + 1)));
        }
    }

    /** The frame of these people, whatever their order; what would break a line of it is taken out of the strata. */
    public static String frame(Collection<Candidate> candidates) {
        StringBuilder frame = new StringBuilder();
        candidates.stream()
                .map(each -> new Candidate(
                        each.id(), each.stratum().replaceAll("\\R", " ").strip(), each.load()))
                .sorted(Comparator.comparing(Candidate::id))
                .forEach(each -> frame.append(each.line()).append('\n'));
        return frame.toString();
    }

    /** Draws from a frame; the ids of those drawn, sorted. */
    public static List<String> draw(String frame, String seed, Definition.Sample sample) {
        SortedMap<String, List<Candidate>> strata = new TreeMap<>();
        List<Candidate> candidates = frame.lines().map(Candidate::of).toList();
        candidates.forEach(each -> strata.computeIfAbsent(each.stratum(), name -> new ArrayList<>())
                .add(each));
        SortedMap<String, Integer> sizes = new TreeMap<>();
        strata.forEach((name, members) -> sizes.put(name, members.size()));
        Map<String, Integer> seats = seats(sizes, sample.seats(candidates.size()), seed);
        List<String> drawn = new ArrayList<>();
        strata.forEach((name, members) -> drawn.addAll(first(members, seats.getOrDefault(name, 0), seed)));
        return drawn.stream().sorted().toList();
    }

    /** Whether drawing again gives the same people. */
    public static boolean redo(SampleDraw draw, Definition.Sample sample) {
        return redo(draw.frame(), draw.seed(), sample).equals(draw.drawn());
    }

    /** Draws again: the same ids from the same frame and seed, whenever and wherever. */
    public static List<String> redo(String frame, String seed, Definition.Sample sample) {
        return draw(frame, seed, sample);
    }

    /** How many of so many seats each stratum gets, by its size: largest remainders. */
    static SortedMap<String, Integer> seats(SortedMap<String, Integer> sizes, int seats, String seed) {
        long people = sizes.values().stream().mapToLong(Integer::longValue).sum();
        SortedMap<String, Integer> given = new TreeMap<>();
        Map<String, Long> remainders = new HashMap<>();
        sizes.forEach((stratum, size) -> {
            long share = Math.multiplyFull(seats, size);
            given.put(stratum, (int) (share / people));
            remainders.put(stratum, share % people);
        });
        int left = seats - given.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, String> lots = lots(sizes.keySet(), seed);
        sizes.keySet().stream()
                .sorted(Comparator.comparing(remainders::get, Comparator.<Long>reverseOrder())
                        .thenComparing(lots::get))
                .limit(left)
                .forEach(stratum -> given.merge(stratum, 1, Integer::sum));
        return given;
    }

    private static List<String> first(List<Candidate> members, int seats, String seed) {
        Map<String, String> lots = lots(members.stream().map(Candidate::id).toList(), seed);
        return members.stream()
                .sorted(Comparator.comparingInt(Candidate::load).thenComparing(each -> lots.get(each.id())))
                .limit(seats)
                .map(Candidate::id)
                .toList();
    }

    private static Map<String, String> lots(Collection<String> names, String seed) {
        Map<String, String> lots = new HashMap<>();
        names.forEach(name -> lots.put(name, Fingerprint.of(seed + ":" + name)));
        return lots;
    }
}
