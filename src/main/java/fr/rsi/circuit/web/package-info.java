/** Circuits through the REST API. */
@NullMarked
package fr.rsi.circuit.web;

import org.jspecify.annotations.NullMarked;
