/** The demo company, loaded on the first run with the embedded database; depends on directory, population, security and language. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"directory", "directory :: csv", "population", "security", "language"})
package fr.rsi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
