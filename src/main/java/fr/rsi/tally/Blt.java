package fr.rsi.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ballots in the BLT format (B. A. Wichmann, D. Hill), which counters of the single transferable vote exchange: the numbers of
 * candidates and seats, withdrawn candidates as negative numbers, ballots as {@code weight choice choice … 0}, a line
 * {@code 0}, then the names of the candidates and the title in quotes. {@code #} starts a comment.
 */
public final class Blt {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\S+");

    private Blt() {}

    /** A file that can't be read; the message says where and why. */
    public static final class BltException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        BltException(int line, String what) {
            super("Line " + line + ": " + what);
        }
    }

    private record Word(String text, int line, boolean quoted) {}

    /**
     * Reads a file. Candidates get the ids {@code o1}, {@code o2} and so on; who has withdrawn is left out.
     *
     * @throws BltException if it is not of the format
     */
    public static Election read(String text) {
        return new Reader(words(text)).read();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int line = 0;
        for (String content : text.lines().toList()) {
            line++;
            Matcher found = WORD.matcher(content.replace("\uFEFF", ""));
            while (found.find() && !found.group().startsWith("#")) {
                boolean quoted = found.group(1) != null;
                words.add(new Word(quoted ? unquoted(found.group(1)) : found.group(), line, quoted));
            }
        }
        return words;
    }

    private static final class Reader {

        private final List<Word> words;
        private int next;

        Reader(List<Word> words) {
            this.words = words;
        }

        Election read() {
            int number = positive("the number of candidates");
            int seats = positive("the number of seats");
            Set<Integer> withdrawn = new HashSet<>();
            while (withdrawn()) {
                withdrawn.add(candidate(-number("a withdrawn candidate"), number));
            }
            List<Preferences.Ranking> rankings = new ArrayList<>();
            int weight = number("a ballot");
            while (weight > 0) {
                rankings.add(new Preferences.Ranking(order(number), weight));
                weight = number("a ballot");
            }
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 1; i <= number; i++) {
                candidates.add(new Candidate("o" + i, name("the name of candidate " + i)));
            }
            String title = next < words.size() ? name("the title") : "";
            return new Election(title, seats, without(withdrawn, candidates, rankings));
        }

        private static Preferences without(
                Set<Integer> gone, List<Candidate> candidates, List<Preferences.Ranking> rankings) {
            if (gone.isEmpty()) {
                return new Preferences(candidates, rankings);
            }
            List<Candidate> left = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                places.add(left.size());
                if (!gone.contains(i)) {
                    left.add(candidates.get(i));
                }
            }
            return new Preferences(
                    left,
                    rankings.stream()
                            .map(ranking -> new Preferences.Ranking(
                                    ranking.order().stream()
                                            .filter(place -> !gone.contains(place))
                                            .map(places::get)
                                            .toList(),
                                    ranking.ballots()))
                            .toList());
        }

        private List<Integer> order(int number) {
            List<Integer> order = new ArrayList<>();
            for (int choice = number("a choice"); choice != 0; choice = number("a choice")) {
                int place = candidate(choice, number);
                if (order.contains(place)) {
                    throw new BltException(line(), "the ballot names candidate " + choice + " twice");
                }
                order.add(place);
            }
            return order;
        }

        private int candidate(int choice, int number) {
            if (choice < 1 || choice > number) {
                throw new BltException(line(), "there is no candidate " + choice + ", they are 1 to " + number);
            }
            return choice - 1;
        }

        private boolean withdrawn() {
            return next < words.size() && words.get(next).text().startsWith("-");
        }

        private int positive(String what) {
            int value = number(what);
            if (value < 1) {
                throw new BltException(line(), what + " is " + value);
            }
            return value;
        }

        private int number(String what) {
            Word word = take(what);
            try {
                return Integer.parseInt(word.text());
            } catch (NumberFormatException e) {
                throw new BltException(
                        word.line(), "\"" + word.text() + "\" is no whole number, which " + what + " should be");
            }
        }

        private String name(String what) {
            Word word = take(what);
            if (!word.quoted()) {
                throw new BltException(word.line(), what + " should be in quotes and is " + word.text());
            }
            return word.text();
        }

        private Word take(String what) {
            if (next == words.size()) {
                throw new BltException(
                        words.isEmpty() ? 1 : words.get(words.size() - 1).line(), "the file ends before " + what);
            }
            return words.get(next++);
        }

        private int line() {
            return words.get(Math.max(0, next - 1)).line();
        }
    }

    /** Writes a file that {@link #read} and other counters read; the order of its ballots says nothing of who answered when. */
    public static String write(Election election) {
        List<Candidate> candidates = election.preferences().candidates();
        var text = new StringBuilder();
        text.append(candidates.size()).append(' ').append(election.seats()).append('\n');
        for (Preferences.Ranking ranking : election.preferences().merged().rankings()) {
            text.append(ranking.ballots()).append(' ');
            ranking.order().forEach(place -> text.append(place + 1).append(' '));
            text.append("0\n");
        }
        text.append("0\n");
        candidates.forEach(candidate -> text.append(quoted(candidate.label())).append('\n'));
        return text.append(quoted(election.title())).append('\n').toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\R", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String unquoted(String text) {
        return text.replaceAll("\\\\([\"\\\\])", "$1");
    }
}
