package fr.rsi.population;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What makes somebody a member of a population. As JSON it is the same as in the API, such as {@code {"rule": "…"}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Definition.Listed.class),
    @JsonSubTypes.Type(Definition.Rule.class),
    @JsonSubTypes.Type(Definition.Combination.class),
    @JsonSubTypes.Type(Definition.Sampled.class)
})
public sealed interface Definition {

    /** One word for it: {@code list}, {@code rule}, {@code union}, {@code intersection}, {@code except} or {@code sample}. */
    @JsonIgnore
    String kind();

    /** The ids of the populations it is made of. */
    @JsonIgnore
    default List<String> madeOf() {
        return List.of();
    }

    /** A list of these people. */
    static Definition list(Collection<String> members) {
        return new Listed(new TreeSet<>(members));
    }

    /** Those people of the directory for whom a FEEL expression is true. */
    static Definition rule(String expression) {
        return new Rule(expression);
    }

    /**
     * A list.
     *
     * @param members ids of people
     */
    record Listed(SortedSet<String> members) implements Definition {

        @Override
        public String kind() {
            return "list";
        }
    }

    /**
     * A rule over the directory.
     *
     * @param rule a FEEL expression, true for those who are members
     */
    record Rule(String rule) implements Definition {

        @Override
        public String kind() {
            return "rule";
        }
    }

    /**
     * A combination: everyone in one of the {@code union}, or in all of the {@code intersection}, without those in one of
     * {@code except}. With nothing but {@code except} it is the first of these without the others.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Combination(List<String> union, List<String> intersection, List<String> except) implements Definition {

        /** What is missing is empty. */
        public Combination(
                @Nullable List<String> union, @Nullable List<String> intersection, @Nullable List<String> except) {
            this.union = union == null ? List.of() : List.copyOf(union);
            this.intersection = intersection == null ? List.of() : List.copyOf(intersection);
            this.except = except == null ? List.of() : List.copyOf(except);
        }

        @Override
        public String kind() {
            if (!union.isEmpty()) {
                return "union";
            }
            return intersection.isEmpty() ? "except" : "intersection";
        }

        @Override
        public List<String> madeOf() {
            List<String> parts = new ArrayList<>(union);
            parts.addAll(intersection);
            parts.addAll(except);
            return parts;
        }
    }

    /** A random sample. */
    record Sampled(Sample sample) implements Definition {

        @Override
        public String kind() {
            return "sample";
        }

        @Override
        public List<String> madeOf() {
            return List.of(sample.of());
        }
    }

    /**
     * How a sample is drawn.
     *
     * @param of id of the population it is drawn from
     * @param size how many people, null where it is a percentage
     * @param percent how many in a hundred, rounded up; null where it is a size
     * @param stratify what is known of people by which the sample is to be as its population is, in proportion; null for nothing
     * @param seed from which it is drawn each time, so that it is the same as long as its population is; null for a new one
     *     each time a question is put
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sample(
            String of,
            @Nullable Integer size,
            @Nullable Integer percent,
            @Nullable String stratify,
            @Nullable String seed) {

        /** How many are drawn from so many people. */
        int seats(int people) {
            long wanted = size != null ? size : (Math.multiplyFull(people, percent == null ? 0 : percent) + 99) / 100;
            return (int) Math.min(wanted, people);
        }
    }
}
