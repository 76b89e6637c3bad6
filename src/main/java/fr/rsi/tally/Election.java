package fr.rsi.tally;

/**
 * Preferences with the seats that they fill.
 *
 * @param title what it is called, may be empty
 * @param seats how many are elected
 */
public record Election(String title, int seats, Preferences preferences) {}
