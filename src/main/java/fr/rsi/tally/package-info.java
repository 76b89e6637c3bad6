/** Counting ballots: pure functions with exact arithmetic; depends on no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Tally",
        allowedDependencies = {})
package fr.rsi.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
