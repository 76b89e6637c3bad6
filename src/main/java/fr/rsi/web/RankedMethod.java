package fr.rsi.web;

import fr.rsi.tally.Borda;
import fr.rsi.tally.Election;
import fr.rsi.tally.InstantRunoff;
import fr.rsi.tally.MeekStv;
import fr.rsi.tally.RankedTally;
import fr.rsi.tally.Schulze;
import fr.rsi.tally.ScottishStv;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The methods that count rankings, by their names in the API. */
enum RankedMethod {
    BORDA("borda") {
        @Override
        RankedTally count(Election election, String seed) {
            return Borda.count(election.preferences());
        }
    },
    IRV("irv") {
        @Override
        RankedTally count(Election election, String seed) {
            return InstantRunoff.count(election.preferences(), seed);
        }
    },
    STV_SCOTTISH("stv-scottish") {
        @Override
        RankedTally count(Election election, String seed) {
            return ScottishStv.count(election.preferences(), election.seats(), seed);
        }
    },
    STV_MEEK("stv-meek") {
        @Override
        RankedTally count(Election election, String seed) {
            return MeekStv.count(election.preferences(), election.seats(), seed);
        }
    },
    SCHULZE("schulze") {
        @Override
        RankedTally count(Election election, String seed) {
            return Schulze.count(election.preferences());
        }
    };

    private final String code;

    RankedMethod(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Counts; the seed is of the lot that breaks ties where the method needs one. */
    abstract RankedTally count(Election election, String seed);

    static Optional<RankedMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(RankedMethod::code).toList();
    }
}
