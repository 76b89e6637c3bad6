package fr.rsi.directory;

/**
 * A synchronisation without errors was stopped as too many would leave; somebody has to look at it.
 *
 * @param preview what it would have done
 */
public record SynchronisationStopped(Preview preview, Source source) {}
