/** Rules in FEEL, read, checked and evaluated by the FEEL engine of Camunda, without anything in them that could do harm. */
@NullMarked
@NamedInterface("feel")
package fr.rsi.engine.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
