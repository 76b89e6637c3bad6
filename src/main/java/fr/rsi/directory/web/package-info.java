/** The directory through the REST API. */
@NullMarked
package fr.rsi.directory.web;

import org.jspecify.annotations.NullMarked;
