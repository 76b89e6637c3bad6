/** How the application says no: one exception with a status and a sentence per wrong field; depends on no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Refusal",
        allowedDependencies = {})
package fr.rsi.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
