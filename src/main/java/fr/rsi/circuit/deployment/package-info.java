/** Puts the shipped models and forms into the engine. */
@NullMarked
package fr.rsi.circuit.deployment;

import org.jspecify.annotations.NullMarked;
