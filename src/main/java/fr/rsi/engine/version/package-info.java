/** Decision tables and forms keep, for a running instance, the versions that it started with, or was moved to on purpose. */
@NullMarked
package fr.rsi.engine.version;

import org.jspecify.annotations.NullMarked;
