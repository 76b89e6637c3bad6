package fr.rsi.circuit;

import fr.rsi.language.Texts;
import fr.rsi.population.PopulationUses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which populations the latest versions of the circuits ask by name. */
@Component
class CircuitPopulations implements PopulationUses {

    private final CircuitCatalogue circuits;
    private final Texts texts;

    CircuitPopulations(CircuitCatalogue circuits, Texts texts) {
        this.circuits = circuits;
        this.texts = texts;
    }

    @Override
    public List<String> of(String population) {
        return circuits.all(texts.locale()).stream()
                .filter(circuit -> circuit.asks().stream()
                        .anyMatch(task -> task.populations().contains(population)))
                .map(circuit -> texts.text("population.askedByCircuit", circuit.key()))
                .toList();
    }
}
