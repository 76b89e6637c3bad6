/** End events set the outcome of their circuit. */
@NullMarked
package fr.rsi.engine.outcome;

import org.jspecify.annotations.NullMarked;
