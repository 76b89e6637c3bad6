package fr.rsi.round;

/**
 * Ballots that say the same and weigh the same.
 *
 * @param weight of each of them
 * @param ballots how many
 */
record Bundle(Answer answer, int weight, int ballots) {}
