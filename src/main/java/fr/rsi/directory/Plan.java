package fr.rsi.directory;

import java.util.List;

/**
 * What a synchronisation does to the directory.
 *
 * @param created people whom it did not know
 * @param changed people of whom something changes, those who come back among them
 * @param leaving ids of those who leave
 */
record Plan(List<Person> created, List<Person> changed, List<String> leaving, Preview preview) {}
