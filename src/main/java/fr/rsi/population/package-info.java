/** The populations that people of the directory form; depends on directory, tally, the engine's API and its FEEL, language, refusals and security. */
@NullMarked
@ApplicationModule(
        displayName = "Population",
        allowedDependencies = {"directory", "tally", "engine", "engine::feel", "language", "refusal", "security"})
package fr.rsi.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
