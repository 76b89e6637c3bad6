/** Who may sign in and what each role may do; depends on the engine's API. */
@NullMarked
@ApplicationModule(displayName = "Security", allowedDependencies = "engine")
package fr.rsi.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
