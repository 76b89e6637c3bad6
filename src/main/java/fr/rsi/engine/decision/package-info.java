/** Decision tables keep, for a running instance, the version it started with. */
@NullMarked
package fr.rsi.engine.decision;

import org.jspecify.annotations.NullMarked;
