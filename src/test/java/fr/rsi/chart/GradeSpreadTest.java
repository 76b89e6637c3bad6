package fr.rsi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradeSpreadTest {

    @Test
    void betweenTwoGradesTheMedianIsTheLowerOne() {
        assertThat(new GradeSpread(List.of(2, 0, 2)).median()).isEqualTo(2);
        assertThat(new GradeSpread(List.of(3, 0, 2)).median()).isZero();
        assertThat(new GradeSpread(List.of(1, 1, 1)).median()).isEqualTo(1);
    }

    @Test
    void whereNobodyGaveAGradeThereIsNoMedian() {
        assertThat(new GradeSpread(List.of(0, 0)).median()).isEqualTo(-1);
    }
}
