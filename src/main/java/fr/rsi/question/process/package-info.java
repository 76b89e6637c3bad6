/** The part of the question process that prepares, launches and withdraws. */
@NullMarked
@NamedInterface("process")
package fr.rsi.question.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
