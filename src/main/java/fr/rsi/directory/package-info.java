/** The directory of people, from which accounts and groups follow; depends on the engine's API, language, refusals and security. */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"engine", "language", "refusal", "security"})
package fr.rsi.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
