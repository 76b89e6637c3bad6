package fr.rsi.directory;

/**
 * Someone of the directory as it is before a synchronisation.
 *
 * @param left whether the person has left
 */
record Known(Person person, boolean left) {}
