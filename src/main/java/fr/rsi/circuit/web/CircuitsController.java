package fr.rsi.circuit.web;

import fr.rsi.language.Texts;
import fr.rsi.question.CircuitChoice;
import fr.rsi.question.CircuitChoices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a question can be carried through: the circuits. */
@RestController
@RequestMapping("/api/circuits")
@Tag(name = "Circuits")
class CircuitsController {

    private final CircuitChoices circuits;
    private final Texts texts;

    CircuitsController(CircuitChoices circuits, Texts texts) {
        this.circuits = circuits;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "The circuits that are deployed, in the caller's language")
    List<CircuitChoice> list() {
        return circuits.all(texts.locale());
    }
}
