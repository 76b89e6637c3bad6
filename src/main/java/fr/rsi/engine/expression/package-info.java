/** What expressions in models can reach. */
@NullMarked
package fr.rsi.engine.expression;

import org.jspecify.annotations.NullMarked;
