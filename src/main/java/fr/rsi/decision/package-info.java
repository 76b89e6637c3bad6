/** The register of decisions; depends on circuit, round, question, directory, population, tally, the engine's API, language, refusals and security. */
@NullMarked
@ApplicationModule(
        displayName = "Decision",
        allowedDependencies = {
            "circuit",
            "round",
            "question",
            "question::process",
            "directory",
            "population",
            "tally",
            "engine",
            "language",
            "refusal",
            "security"
        })
package fr.rsi.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
