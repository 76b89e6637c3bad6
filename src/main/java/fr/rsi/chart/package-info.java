/** Tallies as pictures; depends on tally. */
@NullMarked
@ApplicationModule(displayName = "Chart", allowedDependencies = "tally")
package fr.rsi.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
