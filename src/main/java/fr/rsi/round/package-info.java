/** Rounds: their electorates, the answers and their tallies; depends on question, directory, population, electorate, tally, the engine's API, language, refusals and security. */
@NullMarked
@ApplicationModule(
        displayName = "Round",
        allowedDependencies = {
            "question",
            "question::process",
            "directory",
            "population",
            "electorate",
            "tally",
            "engine",
            "language",
            "refusal",
            "security"
        })
package fr.rsi.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
