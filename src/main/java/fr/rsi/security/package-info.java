/** Who may sign in and what each role may do; depends on no other module. */
@NullMarked
@ApplicationModule(displayName = "Security", allowedDependencies = {})
package fr.rsi.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
