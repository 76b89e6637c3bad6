/** What everyone finds in Tasklist: the filters; depends on language and security. */
@NullMarked
@ApplicationModule(
        displayName = "Tasklist",
        allowedDependencies = {"language", "security"})
package fr.rsi.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
