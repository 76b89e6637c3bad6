/** Rights that come and go with tasks. */
@NullMarked
package fr.rsi.engine.authorization;

import org.jspecify.annotations.NullMarked;
