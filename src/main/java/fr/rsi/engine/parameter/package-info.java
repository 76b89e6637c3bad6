/** Circuits start with the parameters that they declare. */
@NullMarked
package fr.rsi.engine.parameter;

import org.jspecify.annotations.NullMarked;
