/** Conflicts between simultaneous answers are retried, refusals pass unwrapped. */
@NullMarked
package fr.rsi.engine.conflict;

import org.jspecify.annotations.NullMarked;
