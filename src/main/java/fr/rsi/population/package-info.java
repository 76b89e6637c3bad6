/** People and the populations they form; depends on the circuit beans of the engine, refusals and language. */
@NullMarked
@ApplicationModule(
        displayName = "Population",
        allowedDependencies = {"engine", "language", "refusal"})
package fr.rsi.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
