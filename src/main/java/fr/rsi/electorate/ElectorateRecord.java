package fr.rsi.electorate;

/**
 * What is kept of how the electorate of a round came about.
 *
 * @param origin from what it was made
 * @param fingerprint SHA-256 of the list of those who were asked first
 * @param settled whether it follows the directory no more
 */
public record ElectorateRecord(Origin origin, String fingerprint, boolean settled) {}
