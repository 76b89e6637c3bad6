/** Questions as a whole, through the REST API and as pages: composes what the other modules know. */
@NullMarked
@ApplicationModule(displayName = "Web")
package fr.rsi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
