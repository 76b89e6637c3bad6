/** Everything that touches the engine's internals; the only package that may, and it depends on no other module but refusal. */
@NullMarked
@ApplicationModule(displayName = "Engine", allowedDependencies = "refusal")
package fr.rsi.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
