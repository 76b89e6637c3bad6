/** The languages of what users read, French and English; depends on no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Language",
        allowedDependencies = {})
package fr.rsi.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
