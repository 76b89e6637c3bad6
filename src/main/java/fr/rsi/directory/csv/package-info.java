/** Files of people, as spreadsheets and personnel software write them. */
@NullMarked
@NamedInterface("csv")
package fr.rsi.directory.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
