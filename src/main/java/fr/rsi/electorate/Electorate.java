package fr.rsi.electorate;

import fr.rsi.population.SampleDraw;
import java.util.List;
import java.util.Map;

/**
 * Who is asked on some terms.
 *
 * @param origin from what it was made
 * @param composition who is asked and who is not
 * @param draws the samples
 * @param loads what is asked of people already
 */
public record Electorate(Origin origin, Composition composition, List<SampleDraw> draws, Map<String, Load> loads) {

    /** The ids of those who are asked, in order. */
    public List<String> people() {
        return composition.people();
    }
}
