package fr.rsi.web;

import fr.rsi.tally.Borda;
import fr.rsi.tally.Election;
import fr.rsi.tally.InstantRunoff;
import fr.rsi.tally.MeekStv;
import fr.rsi.tally.Schulze;
import fr.rsi.tally.ScottishStv;
import fr.rsi.tally.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The methods that count rankings, by their names in the API. */
enum RankedMethod {
    BORDA("borda", (election, seed) -> Borda.count(election.preferences())),
    IRV("irv", (election, seed) -> InstantRunoff.count(election.preferences(), seed)),
    STV_SCOTTISH("stv-scottish", (election, seed) -> ScottishStv.count(election.preferences(), election.seats(), seed)),
    STV_MEEK("stv-meek", (election, seed) -> MeekStv.count(election.preferences(), election.seats(), seed)),
    SCHULZE("schulze", (election, seed) -> Schulze.count(election.preferences()));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiFunction<Election, @Nullable String, Tally> count;

    RankedMethod(String code, BiFunction<Election, @Nullable String, Tally> count) {
        this.code = code;
        this.count = count;
    }

    String code() {
        return code;
    }

    /** Counts; the seed is of the lot that breaks ties where the method needs one, without it they are reported. */
    Tally count(Election election, @Nullable String seed) {
        return count.apply(election, seed);
    }

    static Optional<RankedMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(RankedMethod::code).toList();
    }
}
