package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    @Test
    void groupsBelowTheMinimumAreMerged() {
        assertThat(SmallGroups.of(Map.of("lyon", 12, "nantes", 5, "lille", 4, "paris", 3), 5))
                .isEqualTo(new SmallGroups(List.of("lyon", "nantes"), List.of("lille", "paris")));
    }

    @Test
    void theSmallestShownGroupJoinsARestThatSubtractionWouldGiveAway() {
        assertThat(SmallGroups.of(Map.of("lyon", 12, "nantes", 6, "brest", 6, "lille", 4), 5))
                .isEqualTo(new SmallGroups(List.of("lyon", "nantes"), List.of("brest", "lille")));
    }

    @Test
    void nothingIsShownWhereOnePartWouldBeLeft() {
        assertThat(SmallGroups.of(Map.of("lyon", 12, "lille", 4), 5).any()).isFalse();
        assertThat(SmallGroups.of(Map.of("lyon", 12), 5).any()).isFalse();
        assertThat(SmallGroups.of(Map.of("lyon", 12, "lille", 0), 5).any()).isFalse();
        assertThat(SmallGroups.of(Map.of("lille", 4, "paris", 3), 5))
                .isEqualTo(new SmallGroups(List.of(), List.of("lille", "paris")));
        assertThat(SmallGroups.of(Map.of(), 5)).isEqualTo(new SmallGroups(List.of(), List.of()));
    }

    @Test
    void anEmptyGroupIsNeverShownAndNeedsNoOther() {
        assertThat(SmallGroups.of(Map.of("lyon", 12, "nantes", 5, "lille", 0), 5))
                .isEqualTo(new SmallGroups(List.of("lyon", "nantes"), List.of("lille")));
    }

    @Property
    void noPartIsSmallerThanTheMinimumAndNoneIsForgotten(
            @ForAll @Size(max = 8) Map<@AlphaChars @StringLength(3) String, @IntRange(max = 12) Integer> sizes,
            @ForAll @IntRange(min = 2, max = 6) int minimum) {
        SmallGroups groups = SmallGroups.of(sizes, minimum);

        List<String> all = new ArrayList<>(groups.shown());
        all.addAll(groups.merged());
        assertThat(all).containsExactlyInAnyOrderElementsOf(sizes.keySet());
        if (groups.any()) {
            int rest = groups.merged().stream().mapToInt(sizes::get).sum();
            assertThat(groups.shown())
                    .allSatisfy(name -> assertThat(sizes.get(name)).isGreaterThanOrEqualTo(minimum));
            assertThat(rest == 0 || rest >= minimum).isTrue();
            assertThat(groups.shown().size() + (rest > 0 ? 1 : 0)).isGreaterThanOrEqualTo(2);
        }
    }

    @Property
    void noMoreIsMergedThanNeedBe(
            @ForAll @Size(max = 8) Map<@AlphaChars @StringLength(3) String, @IntRange(max = 12) Integer> sizes) {
        SmallGroups groups = SmallGroups.of(sizes, 5);

        long large = sizes.values().stream().filter(size -> size >= 5).count();
        int rest = sizes.values().stream()
                .filter(size -> size < 5)
                .mapToInt(Integer::intValue)
                .sum();
        long expected = large - (rest > 0 && rest < 5 ? 1 : 0);
        assertThat(groups.shown()).hasSize(expected + (rest > 0 ? 1 : 0) < 2 ? 0 : (int) expected);
    }

    @Property
    void theOrderOfTheGroupsIsIrrelevant(
            @ForAll @Size(max = 8) Map<@AlphaChars @StringLength(3) String, @IntRange(max = 12) Integer> sizes) {
        List<String> names = new ArrayList<>(sizes.keySet());
        Collections.reverse(names);
        Map<String, Integer> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, sizes.get(name)));

        assertThat(SmallGroups.of(reversed, 5)).isEqualTo(SmallGroups.of(sizes, 5));
    }
}
