package fr.rsi.decision;

/**
 * The row of a decision table that fired last in a circuit.
 *
 * @param table name of the table
 * @param row number of the row, the first one is 1
 */
record FiredRule(String table, int version, int row) {}
