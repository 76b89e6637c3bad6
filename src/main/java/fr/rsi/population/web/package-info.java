/** Populations through the REST API. */
@NullMarked
package fr.rsi.population.web;

import org.jspecify.annotations.NullMarked;
