package fr.rsi.round.web;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.round.Answering;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answering without Tasklist. */
@RestController
@Tag(name = "Answers")
class AnswersController {

    private static final String ROUND = "round";

    private final Answering answering;
    private final Texts texts;

    AnswersController(Answering answering, Texts texts) {
        this.answering = answering;
        this.texts = texts;
    }

    @PostMapping("/api/questions/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Answers the open round of a question",
            description =
                    "Fields by kind, each with an optional comment: yes-no {choice: yes|no|abstain}, consent {choice: "
                            + "agree|abstain|object, reason}, single-choice {choice: option id|abstain}, multiple-choice {choices: "
                            + "[option id…]}, score {scores: {option id: number}}, dots {points: {option id: number}}, ranking "
                            + "{ranking: [option id…]}, estimate {value: number}, availability {slots: {option id: 0|1|2}}, idea "
                            + "{ideas: [text…]}, text {text}. The kinds without a choice take {abstain: true} instead. Where several "
                            + "rounds wait, round names one by its number. Where the question allows changes, a second answer "
                            + "replaces the first and the receipt stays.")
    @ApiResponse(responseCode = "201", description = "Stored; the receipt proves it")
    @ApiResponse(responseCode = "400", description = "A field is wrong")
    @ApiResponse(responseCode = "403", description = "The question is not put to this person")
    @ApiResponse(responseCode = "409", description = "Answered already; the same receipt")
    @ApiResponse(responseCode = "410", description = "The round is closed")
    Receipt answer(@PathVariable String id, @RequestBody Map<String, @Nullable Object> body, Principal person) {
        Map<String, Object> values = new HashMap<>();
        body.forEach((field, value) -> {
            if (value != null && !field.equals(ROUND)) {
                values.put(field, value);
            }
        });
        var done = answering.answer(id, person.getName(), round(body.get(ROUND)), values);
        return new Receipt(id, done.round(), done.receipt());
    }

    private @Nullable Integer round(@Nullable Object value) {
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        throw Refused.invalid(List.of(new Violation(ROUND, texts.text("answer.round.number"))));
    }

    record Receipt(String questionId, int round, String receipt) {}
}
