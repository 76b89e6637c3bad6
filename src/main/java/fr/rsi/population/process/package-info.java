/** The process that defines populations, and what its form and its preview are filled in with. */
@NullMarked
@NamedInterface("process")
package fr.rsi.population.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
