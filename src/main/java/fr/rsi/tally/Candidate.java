package fr.rsi.tally;

/**
 * Something that ballots can choose.
 *
 * @param id what ballots name
 * @param label what people read
 */
public record Candidate(String id, String label) {}
