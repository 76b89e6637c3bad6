/** The part of the question process that records and announces the decision. */
@NullMarked
package fr.rsi.decision.process;

import org.jspecify.annotations.NullMarked;
