/** Forms submit their own fields and nothing else. */
@NullMarked
package fr.rsi.engine.form;

import org.jspecify.annotations.NullMarked;
