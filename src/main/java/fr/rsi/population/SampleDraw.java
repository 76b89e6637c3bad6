package fr.rsi.population;

import java.util.List;

/**
 * A sample as it was drawn, with all that is needed to draw it again: {@link Sortition#redo}.
 *
 * @param population id of the population that is a sample
 * @param seed what decided among equals
 * @param frame what the draw was made from: a line {@code id;stratum;load} for each person, sorted by id
 * @param drawn ids of those drawn, sorted
 */
public record SampleDraw(String population, String seed, String frame, List<String> drawn) {}
