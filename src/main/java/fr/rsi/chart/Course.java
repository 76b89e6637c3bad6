package fr.rsi.chart;

import fr.rsi.tally.Candidate;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A count by stages, candidate by candidate: those elected first, then those who stay longest. */
final class Course {

    private static final BigDecimal MANY = BigDecimal.valueOf(100);

    private final Tally tally;
    private final List<Tally.Stage> stages;
    private final int decimals;
    private final int roundDecimals;

    Course(Tally tally) {
        this.tally = tally;
        this.stages = tally.stages();
        List<BigDecimal> all = new ArrayList<>();
        stages.forEach(stage -> {
            all.addAll(stage.votes());
            all.add(stage.nonTransferable());
        });
        this.decimals = Figures.decimals(all);
        this.roundDecimals = all.stream().anyMatch(votes -> votes.compareTo(MANY) >= 0) ? 0 : decimals;
    }

    List<Tally.Stage> stages() {
        return stages;
    }

    /** The decimals in a picture, where there is little room: none where there are many votes. */
    int roundDecimals() {
        return roundDecimals;
    }

    /** The place of the votes that nobody has any more. */
    int nobody() {
        return tally.options().size();
    }

    Candidate candidate(int place) {
        return tally.options().get(place).candidate();
    }

    /** The places of the candidates in the order in which they are shown, then that of nobody where anything is there. */
    List<Integer> rows() {
        Tally.Stage last = stages.get(stages.size() - 1);
        List<Integer> rows = new ArrayList<>(IntStream.range(0, nobody())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(place -> Order.place(tally.winners(), candidate(place)))
                        .thenComparing(place -> -excludedIn(place))
                        .thenComparing(last.votes()::get, Comparator.reverseOrder()))
                .toList());
        if (last.nonTransferable().signum() > 0) {
            rows.add(nobody());
        }
        return rows;
    }

    /** The stage in which a candidate is excluded, after the last one where it is not. */
    int excludedIn(int place) {
        for (int stage = 0; stage < stages.size(); stage++) {
            if (place < nobody() && candidate(place).equals(stages.get(stage).excluded())) {
                return stage;
            }
        }
        return stages.size();
    }

    boolean won(int place) {
        return place < nobody() && tally.winners().contains(candidate(place));
    }

    boolean electedIn(int place, int stage) {
        return place < nobody() && stages.get(stage).elected().contains(candidate(place));
    }

    boolean surplusIn(int place, int stage) {
        return place < nobody() && candidate(place).equals(stages.get(stage).surplusOf());
    }

    BigDecimal votes(int place, int stage) {
        Tally.Stage at = stages.get(stage);
        return place == nobody() ? at.nonTransferable() : at.votes().get(place);
    }

    /** Tells whether there is something to show of a candidate in a stage. */
    boolean shown(int place, int stage) {
        return place == nobody() ? votes(place, stage).signum() > 0 : stage <= excludedIn(place);
    }

    /** What happens to a candidate in a stage, in a word; empty where nothing does. */
    String event(int place, int stage, ChartWords words) {
        if (electedIn(place, stage)) {
            return words.text("elected");
        }
        if (place < nobody() && excludedIn(place) == stage) {
            return words.text("excluded");
        }
        return surplusIn(place, stage) ? words.text("surplus") : "";
    }

    /** The votes of a candidate in a stage, empty where there is nothing to show. */
    String figure(int place, int stage, ChartWords words) {
        return shown(place, stage) ? words.figures().format(votes(place, stage), decimals) : "";
    }

    /** The same as pictures show it. */
    String roundFigure(int place, int stage, ChartWords words) {
        return shown(place, stage) ? words.figures().format(votes(place, stage), roundDecimals) : "";
    }

    String label(int place, ChartWords words) {
        return place == nobody()
                ? words.text("nonTransferable")
                : candidate(place).label();
    }

    boolean hasQuota() {
        return stages.stream().anyMatch(stage -> stage.quota() != null);
    }

    String quota(int stage, ChartWords words) {
        return quota(stage, decimals, words);
    }

    /** The same as pictures show it. */
    String roundQuota(int stage, ChartWords words) {
        return quota(stage, roundDecimals, words);
    }

    private String quota(int stage, int digits, ChartWords words) {
        BigDecimal quota = stages.get(stage).quota();
        return quota == null ? "" : words.figures().format(quota, digits);
    }
}
