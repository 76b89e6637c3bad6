/** The register through the REST API. */
@NullMarked
package fr.rsi.decision.web;

import org.jspecify.annotations.NullMarked;
