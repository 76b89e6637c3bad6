/** Accounts that have their password elsewhere, or none at all. */
@NullMarked
package fr.rsi.engine.identity;

import org.jspecify.annotations.NullMarked;
