/** What circuits call: delegates, listeners and beans. */
@NullMarked
package fr.rsi.circuit.process;

import org.jspecify.annotations.NullMarked;
