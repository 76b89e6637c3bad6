/** What models say in extension elements. */
@NullMarked
package fr.rsi.engine.model;

import org.jspecify.annotations.NullMarked;
