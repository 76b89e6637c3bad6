/** Ask tasks: opening, answering and closing rounds. */
@NullMarked
package fr.rsi.engine.ask;

import org.jspecify.annotations.NullMarked;
