package fr.rsi.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked, how and until when, as it was submitted.
 *
 * @param options the options, for the types that have them
 * @param populations ids of the populations; those in several of them are asked once
 * @param circuit key of the decision circuit
 * @param deadline end of the first round
 * @param quorum percentage of those asked who must answer, 0 to 100, 0 by default
 * @param anonymous whether nobody can know who answered what, false by default
 */
public record Circulation(
        @Nullable List<Option> options,
        @Nullable List<String> populations,
        @Nullable String circuit,
        @Nullable Instant deadline,
        @Nullable Integer quorum,
        @Nullable Boolean anonymous,
        @Nullable Settings settings) {}
