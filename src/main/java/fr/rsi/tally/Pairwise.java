package fr.rsi.tally;

import java.util.List;

/** Compares each candidate with each other one. */
final class Pairwise {

    private Pairwise() {}

    /** {@code [i][j]}: how many ballots prefer i to j; who is ranked is preferred to who is not. */
    static int[][] matrix(Preferences preferences) {
        int number = preferences.candidates().size();
        int[][] preferred = new int[number][number];
        for (Preferences.Ranking ranking : preferences.rankings()) {
            boolean[] before = new boolean[number];
            List<Integer> order = ranking.order();
            for (int candidate : order) {
                before[candidate] = true;
                for (int other = 0; other < number; other++) {
                    if (!before[other]) {
                        preferred[candidate][other] += ranking.ballots();
                    }
                }
            }
        }
        return preferred;
    }
}
