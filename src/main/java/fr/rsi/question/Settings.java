package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rsi.electorate.Follow;
import fr.rsi.tally.Base;
import fr.rsi.tally.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an asker may settle beyond the question itself; null means the default. What does not belong to the kind of answer is
 * not looked at.
 *
 * @param visibility {@code live}, {@code after-answer} or {@code after-close} (default)
 * @param castingVote group that decides a tie, {@code managers} by default
 * @param method code of the way of counting, where the circuit leaves it open; by default the first of the kind of answer
 * @param base {@code cast}, {@code eligible} or {@code expressed} (default), where the circuit leaves it open
 * @param ties what becomes of a tie: {@code report} (default) or {@code lot}, drawn from a seed that is published
 * @param weighted whether the weights of people in the directory count
 * @param seats how many options are elected by the single transferable vote, 1 by default
 * @param budget points that each person spends, 8 by default
 * @param minChoices fewest options to choose, 1 by default
 * @param maxChoices most options to choose, all by default
 * @param noneOfTheAbove whether one can choose none of the options and yet not abstain
 * @param minScore lowest score, 0 by default
 * @param maxScore highest score, 5 by default
 * @param lowLabel what the lowest score means
 * @param highLabel what the highest score means
 * @param ranked how many options to rank; by default as many as one likes
 * @param unit of an estimate
 * @param minValue smallest estimate
 * @param maxValue largest estimate
 * @param maxIdeas most ideas from one person, 5 by default
 * @param randomOrder whether each person sees the options in another order
 * @param reason {@code never}, {@code optional}, {@code on-objection} (default for consent) or {@code always}
 * @param mayChange whether answers may change until the close
 * @param breakdown {@code department} or {@code site}: results by group beside those of all
 * @param closeEarly whether the round closes as soon as no further answer can change who leads
 * @param minimumOpen how long the round stays open at least, where it may close early; ISO-8601 such as {@code PT24H}
 * @param electorate what becomes of people who join or leave the populations while a round is open, where the circuit leaves it
 *     open: {@code freeze} (default), {@code until-first-answer} or {@code until-close}
 * @param parameters what the circuit leaves to its askers, by name; its defaults where absent
 * @param interested ids of people who have an interest of their own in the question; circuits may leave them out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(
        @Nullable String visibility,
        @Nullable String castingVote,
        @Nullable String method,
        @Nullable String base,
        @Nullable String ties,
        @Nullable Boolean weighted,
        @Nullable Integer seats,
        @Nullable Integer budget,
        @Nullable Integer minChoices,
        @Nullable Integer maxChoices,
        @Nullable Boolean noneOfTheAbove,
        @Nullable Integer minScore,
        @Nullable Integer maxScore,
        @Nullable String lowLabel,
        @Nullable String highLabel,
        @Nullable Integer ranked,
        @Nullable String unit,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        @Nullable Integer maxIdeas,
        @Nullable Boolean randomOrder,
        @Nullable String reason,
        @Nullable Boolean mayChange,
        @Nullable String breakdown,
        @Nullable Boolean closeEarly,
        @Nullable String minimumOpen,
        @Nullable String electorate,
        @Nullable Map<String, String> parameters,
        @Nullable List<String> interested) {

    /** Group that decides ties unless another one is chosen. */
    public static final String DEFAULT_CASTING_VOTE = "managers";

    /** The tie is broken by lot. */
    public static final String LOT = "lot";

    /** The tie is reported. */
    public static final String REPORT = "report";

    private static final int DEFAULT_BUDGET = 8;
    private static final int DEFAULT_MAX_SCORE = 5;
    private static final int DEFAULT_MAX_IDEAS = 5;

    /** All defaults. */
    public static final Settings DEFAULT = new Settings(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null);

    /** What answers and their counting depend on: all but visibility, casting vote and closing early. */
    Settings counting() {
        return new Settings(
                null,
                null,
                method,
                base,
                ties,
                weighted,
                seats,
                budget,
                minChoices,
                maxChoices,
                noneOfTheAbove,
                minScore,
                maxScore,
                lowLabel,
                highLabel,
                ranked,
                unit,
                minValue,
                maxValue,
                maxIdeas,
                randomOrder,
                reason,
                mayChange,
                breakdown,
                null,
                null,
                null,
                parameters,
                null);
    }

    /** When the tally may be seen. */
    public Visibility visibilityOrDefault() {
        return Optional.ofNullable(visibility).flatMap(Visibility::of).orElse(Visibility.AFTER_CLOSE);
    }

    /** The group that decides a tie. */
    public String castingVoteOrDefault() {
        return castingVote == null ? DEFAULT_CASTING_VOTE : castingVote;
    }

    /** The way of counting this kind of answer. */
    public Method methodFor(AnswerType type) {
        return Optional.ofNullable(method)
                .flatMap(Method::of)
                .filter(type.methods()::contains)
                .orElse(type.methods().get(0));
    }

    /** What shares are shares of. */
    public Base baseOrDefault() {
        return Optional.ofNullable(base).flatMap(Base::of).orElse(Base.EXPRESSED);
    }

    /** When a reason is asked for. */
    public Reason reasonFor(AnswerType type) {
        return Optional.ofNullable(reason)
                .flatMap(Reason::of)
                .orElse(type == AnswerType.CONSENT ? Reason.ON_OBJECTION : Reason.NEVER);
    }

    /** Whether a lot breaks ties. */
    @JsonIgnore
    public boolean drawsLots() {
        return LOT.equals(ties);
    }

    /** Whether weights count. */
    @JsonIgnore
    public boolean isWeighted() {
        return Boolean.TRUE.equals(weighted);
    }

    /** How many are elected. */
    public int seatsOrDefault() {
        return number(seats, "seats", 1);
    }

    /** Points to spend. */
    public int budgetOrDefault() {
        return number(budget, "dots", DEFAULT_BUDGET);
    }

    /** A setting that is also a parameter of circuits that ask several kinds of answer. */
    private int number(@Nullable Integer own, String parameter, int standard) {
        return own != null ? own : Integer.parseInt(parametersOrNone().getOrDefault(parameter, "" + standard));
    }

    /** Fewest choices. */
    public int minChoicesOrDefault() {
        return minChoices == null ? 1 : minChoices;
    }

    /** Most choices of so many options. */
    public int maxChoicesOf(int options) {
        return maxChoices == null ? options : Math.min(maxChoices, options);
    }

    /** Whether none of the options can be chosen. */
    @JsonIgnore
    public boolean offersNone() {
        return Boolean.TRUE.equals(noneOfTheAbove);
    }

    /** Lowest score. */
    public int minScoreOrDefault() {
        return minScore == null ? 0 : minScore;
    }

    /** Highest score. */
    public int maxScoreOrDefault() {
        return maxScore == null ? DEFAULT_MAX_SCORE : maxScore;
    }

    /** Most ideas of one person. */
    public int maxIdeasOrDefault() {
        return maxIdeas == null ? DEFAULT_MAX_IDEAS : maxIdeas;
    }

    /** Whether the options are shuffled for each person. */
    @JsonIgnore
    public boolean isShuffled() {
        return Boolean.TRUE.equals(randomOrder);
    }

    /** Whether an answer may be replaced until the close. */
    @JsonIgnore
    public boolean allowsChange() {
        return Boolean.TRUE.equals(mayChange);
    }

    /** What results are broken down by. */
    public Optional<Community> community() {
        return Optional.ofNullable(breakdown).flatMap(Community::of);
    }

    /** Whether the round closes once it is settled. */
    @JsonIgnore
    public boolean closesEarly() {
        return Boolean.TRUE.equals(closeEarly);
    }

    /** What becomes of people who join or leave while a round is open. */
    public Follow electorateOrDefault() {
        return Optional.ofNullable(electorate).flatMap(Follow::of).orElse(Follow.FREEZE);
    }

    /** Who has an interest in the question, as its asker knows. */
    public List<String> interestedOrNobody() {
        return interested == null ? List.of() : interested;
    }

    /** What the circuit leaves to its askers, as far as it is settled. */
    public Map<String, String> parametersOrNone() {
        return parameters == null ? Map.of() : parameters;
    }

    /** How long the round stays open at least. */
    public Duration minimumOpenOrDefault() {
        return minimumOpen == null ? Duration.ZERO : Duration.parse(minimumOpen);
    }
}
