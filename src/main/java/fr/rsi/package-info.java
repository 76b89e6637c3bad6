/** RSI, Réseau Social d'Innovation: every question ends in a decision, and a decision in work done. */
@NullMarked
package fr.rsi;

import org.jspecify.annotations.NullMarked;
