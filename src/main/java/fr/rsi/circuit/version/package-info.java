/** Versions of circuits: running questions stay on theirs, and are moved on purpose. */
@NullMarked
@NamedInterface("version")
package fr.rsi.circuit.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
