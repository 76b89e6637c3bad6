package fr.rsi.population;

import java.util.List;

/** Who needs a population, as far as this module does not know by itself: it can't be deleted then. */
public interface PopulationUses {

    /** A sentence for each use that keeps the population from being deleted. */
    List<String> of(String population);
}
