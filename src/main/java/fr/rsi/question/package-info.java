/** Questions, from draft to launch or withdrawal; depends on directory, population, electorate, tally, the engine's API, language, refusals and security. */
@NullMarked
@ApplicationModule(
        displayName = "Question",
        allowedDependencies = {
            "directory",
            "population",
            "electorate",
            "tally",
            "engine",
            "language",
            "refusal",
            "security"
        })
package fr.rsi.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
