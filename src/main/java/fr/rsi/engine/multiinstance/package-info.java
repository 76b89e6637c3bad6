/**
 * Parallel multi-instance user tasks for thousands of people: the tasks hang on one execution, are created in chunks,
 * completed without touching their siblings, and closed by a check that runs when the answers are committed.
 */
@NullMarked
package fr.rsi.engine.multiinstance;

import org.jspecify.annotations.NullMarked;
