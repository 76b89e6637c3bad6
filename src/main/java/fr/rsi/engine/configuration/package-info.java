/** Adding to what an engine is configured with. */
@NullMarked
package fr.rsi.engine.configuration;

import org.jspecify.annotations.NullMarked;
