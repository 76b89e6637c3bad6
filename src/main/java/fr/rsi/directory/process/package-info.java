/** The process that updates the directory. */
@NullMarked
@NamedInterface("process")
package fr.rsi.directory.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
