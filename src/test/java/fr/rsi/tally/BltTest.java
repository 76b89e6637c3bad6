package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BltTest {

    @Test
    void readsWithdrawnCandidatesCommentsAndEmptyBallots() {
        Election election = Blt.read("""
                4 2   # four candidates, two seats
                -2    # the second has withdrawn
                3 1 2 4 0
                2 0
                1 4 0
                0
                "Ada" "Bea"
                "Cleo"
                "Dora"
                "Board"
                """);

        assertThat(election.title()).isEqualTo("Board");
        assertThat(election.preferences().candidates())
                .extracting(Candidate::id, Candidate::label)
                .containsExactly(tuple("o1", "Ada"), tuple("o3", "Cleo"), tuple("o4", "Dora"));
        assertThat(election.preferences().rankings())
                .containsExactly(
                        new Preferences.Ranking(List.of(0, 2), 3),
                        new Preferences.Ranking(List.of(), 2),
                        new Preferences.Ranking(List.of(2), 1));
        assertThat(election.preferences().abstained()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                     | Line 1: the file ends before the number of candidates",
                "2 x                                    | Line 1: \"x\" is no whole number, which the number of seats should be",
                "2 0                                    | Line 1: the number of seats is 0",
                "'2 1;1 3 0;0;\"A\" \"B\"'             | Line 2: there is no candidate 3, they are 1 to 2",
                "'2 1;1 2 2 0;0;\"A\" \"B\"'           | Line 2: the ballot names candidate 2 twice",
                "'2 1;1 1 2 0;0;\"A\"'                 | Line 4: the file ends before the name of candidate 2",
                "'2 1;1 1 2 0;0;A B'                   | Line 4: the name of candidate 1 should be in quotes and is A",
                "'2 1;1 1 2'                            | Line 2: the file ends before a choice"
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> Blt.read(text.replace(';', '\n'))).hasMessage(message);
    }

    @Test
    void whatIsWrittenSaysNothingOfWhoAnsweredWhen() {
        List<Preferences.Ranking> answered = List.of(
                new Preferences.Ranking(List.of(1), 1),
                new Preferences.Ranking(List.of(0, 1), 1),
                new Preferences.Ranking(List.of(), 1),
                new Preferences.Ranking(List.of(1), 2),
                new Preferences.Ranking(List.of(1, 0), 1));
        List<Preferences.Ranking> otherwise = new ArrayList<>(answered);
        Collections.reverse(otherwise);

        assertThat(written(answered)).isEqualTo(written(otherwise)).isEqualTo("""
                2 1
                1 0
                1 1 2 0
                3 2 0
                1 2 1 0
                0
                "A"
                "B"
                ""
                """);
    }

    private static String written(List<Preferences.Ranking> rankings) {
        return Blt.write(new Election("", 1, new Preferences(Polls.candidates("A B"), rankings)));
    }

    @Test
    void labelsSurviveWhateverIsInThem() {
        var candidates = List.of(
                new Candidate("o1", "back\\"),
                new Candidate("o2", "\"quoted\" # no comment"),
                new Candidate("o3", "AC\\DC"));

        assertThat(Blt.read(Blt.write(new Election("two\nlines", 1, new Preferences(candidates, List.of())))))
                .isEqualTo(new Election("two lines", 1, new Preferences(candidates, List.of())));
    }
}
