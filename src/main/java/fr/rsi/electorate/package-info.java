/** Who is asked in a round and why, kept so that it can be made again; depends on directory, population, tally, language and refusals. */
@NullMarked
@ApplicationModule(
        displayName = "Electorate",
        allowedDependencies = {"directory", "population", "tally", "language", "refusal"})
package fr.rsi.electorate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
