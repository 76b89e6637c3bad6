package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClustersTest {

    private static final int ITEMS = 9;

    @Test
    void likeAndLikeComeTogetherAlsoThroughOthers() {
        assertThat(Clusters.of(7, List.of(pair(5, 1), pair(3, 5), pair(0, 6))))
                .containsExactly(List.of(0, 6), List.of(1, 3, 5), List.of(2), List.of(4));
    }

    @Test
    void nothingHasNoClustersAndALongChainIsOne() {
        assertThat(Clusters.of(0, List.of())).isEmpty();
        List<Clusters.Pair> chain = IntStream.range(0, 99_999)
                .mapToObj(i -> pair(99_999 - i, 99_998 - i))
                .toList();
        assertThat(Clusters.of(100_000, chain)).hasSize(1);
    }

    private static Clusters.Pair pair(int first, int second) {
        return new Clusters.Pair(first, second);
    }

    @Provide
    Arbitrary<List<Clusters.Pair>> pairs() {
        Arbitrary<Integer> item = Arbitraries.integers().between(0, ITEMS - 1);
        return Combinators.combine(item, item).as(Clusters.Pair::new).list().ofMaxSize(10);
    }

    @Property
    void theClustersPartTheItemsAndKeepEachPairTogether(@ForAll("pairs") List<Clusters.Pair> pairs) {
        List<List<Integer>> clusters = Clusters.of(ITEMS, pairs);

        assertThat(clusters.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ITEMS).boxed().toList());
        assertThat(clusters).allSatisfy(cluster -> assertThat(cluster).isSorted());
        assertThat(clusters).extracting(cluster -> cluster.get(0)).isSorted();
        assertThat(pairs).allSatisfy(pair -> assertThat(clusters)
                .anyMatch(cluster -> cluster.contains(pair.first()) && cluster.contains(pair.second())));
    }

    @Property
    void theOrderOfPairsIsIrrelevant(@ForAll("pairs") List<Clusters.Pair> pairs) {
        List<Clusters.Pair> other = new ArrayList<>();
        pairs.forEach(pair -> other.add(pair(pair.second(), pair.first())));
        Collections.reverse(other);

        assertThat(Clusters.of(ITEMS, other)).isEqualTo(Clusters.of(ITEMS, pairs));
    }

    /** No two clusters could be one: whatever is reached from an item by pairs is its cluster. */
    @Property
    void aClusterIsWhatCanBeReached(@ForAll("pairs") List<Clusters.Pair> pairs) {
        boolean[][] reached = new boolean[ITEMS][ITEMS];
        IntStream.range(0, ITEMS).forEach(i -> reached[i][i] = true);
        pairs.forEach(pair -> {
            reached[pair.first()][pair.second()] = true;
            reached[pair.second()][pair.first()] = true;
        });
        for (int through = 0; through < ITEMS; through++) {
            for (int i = 0; i < ITEMS; i++) {
                for (int j = 0; j < ITEMS; j++) {
                    reached[i][j] |= reached[i][through] && reached[through][j];
                }
            }
        }
        assertThat(Clusters.of(ITEMS, pairs)).allSatisfy(cluster -> assertThat(cluster)
                .containsExactlyElementsOf(IntStream.range(0, ITEMS)
                        .filter(j -> reached[cluster.get(0)][j])
                        .boxed()
                        .toList()));
    }
}
