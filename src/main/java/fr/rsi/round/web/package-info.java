/** Answering through the REST API. */
@NullMarked
package fr.rsi.round.web;

import org.jspecify.annotations.NullMarked;
