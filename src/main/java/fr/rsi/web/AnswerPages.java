package fr.rsi.web;

import fr.rsi.directory.People;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.refusal.Refused;
import fr.rsi.round.AnswerHints;
import fr.rsi.round.Answering;
import fr.rsi.round.Ballots;
import fr.rsi.round.Feedback;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering a question, or answering it anew, on a page of its own: on a phone, and wherever Tasklist is not at hand. */
@Controller
@RequestMapping("/questions/{id}/rounds/{number}/answer")
class AnswerPages {

    private final Reader reader;
    private final RoundHistory rounds;
    private final Ballots ballots;
    private final Answering answering;
    private final AnswerHints hints;
    private final Feedback feedback;
    private final People people;
    private final Markdown markdown;
    private final Texts texts;

    AnswerPages(
            Reader reader,
            RoundHistory rounds,
            Ballots ballots,
            Answering answering,
            AnswerHints hints,
            Feedback feedback,
            People people,
            Markdown markdown,
            Texts texts) {
        this.reader = reader;
        this.rounds = rounds;
        this.ballots = ballots;
        this.answering = answering;
        this.hints = hints;
        this.feedback = feedback;
        this.people = people;
        this.markdown = markdown;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable int number, Authentication person, Model model) {
        Question whole = reader.question(id, person);
        Round round = round(whole, number);
        Question question = round.asks(whole);
        return page(
                question,
                round,
                AnswerFields.of(ballots.find(round.id(), person.getName()).orElse(null)),
                null,
                person,
                model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication person,
            Model model,
            RedirectAttributes attributes) {
        Question whole = reader.question(id, person);
        Question question = round(whole, number).asks(whole);
        try {
            answering.answer(id, person.getName(), number, AnswerFields.values(question, fields));
        } catch (Refused refused) {
            return page(question, round(question, number), fields, refused.getMessage(), person, model);
        }
        attributes.addFlashAttribute("thanks", texts.text("page.thanks"));
        return "redirect:/questions/{id}";
    }

    private String page(
            Question question,
            Round round,
            MultiValueMap<String, String> fields,
            @Nullable String refusal,
            Authentication person,
            Model model) {
        model.addAttribute("question", question);
        model.addAttribute("round", round);
        model.addAttribute("context", markdown.html(question.context()));
        model.addAttribute("fields", fields);
        model.addAttribute("refusal", refusal);
        model.addAttribute("feedback", feedback.of(question, round.id()));
        model.addAttribute("hint", hints.hint(question));
        model.addAttribute("options", hints.inOrder(question, round.id(), person.getName()));
        model.addAttribute("anonymous", round.anonymous() ? markdown.html(hints.anonymous(question)) : null);
        model.addAttribute(
                "reason", question.settings().reasonFor(question.type()).code());
        model.addAttribute("grades", hints.grades(question));
        model.addAttribute("person", people.name(person.getName()));
        model.addAttribute("zone", ZoneId.systemDefault());
        model.addAttribute("dateFormat", texts.text("page.dateFormat"));
        return "answer";
    }

    private Round round(Question question, int number) {
        return rounds.find(question.id(), number)
                .orElseThrow(() -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("tally.none")));
    }
}
