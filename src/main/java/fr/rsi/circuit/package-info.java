/** Circuits: the catalogue, the shipped models and what models can call; depends on round, question, directory, population, tally, chart, the engine's API, language, refusals and security. */
@NullMarked
@ApplicationModule(
        displayName = "Circuit",
        allowedDependencies = {
            "round",
            "question",
            "question::process",
            "directory",
            "population",
            "tally",
            "chart",
            "engine",
            "language",
            "refusal",
            "security"
        })
package fr.rsi.circuit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
