package fr.rsi.web;

import fr.rsi.directory.People;
import fr.rsi.electorate.Computed;
import fr.rsi.electorate.ElectorateBook;
import fr.rsi.electorate.Exclusion;
import fr.rsi.electorate.Seat;
import fr.rsi.language.Texts;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.round.Round;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Says on the page of a question who is asked, and to the reader why. */
@Component
class AskedOnPage {

    private final ElectorateReader electorates;
    private final ElectorateViews views;
    private final ElectorateBook book;
    private final Populations populations;
    private final People people;
    private final Texts texts;

    AskedOnPage(
            ElectorateReader electorates,
            ElectorateViews views,
            ElectorateBook book,
            Populations populations,
            People people,
            Texts texts) {
        this.electorates = electorates;
        this.views = views;
        this.book = book;
        this.populations = populations;
        this.people = people;
        this.texts = texts;
    }

    RoundOnPage.Asked of(Question question, Round round, @Nullable String receipt, Authentication person) {
        var terms = book.terms(round.id());
        var movement = views.movement(round.id(), round.invited());
        boolean waiting = question.status() == QuestionStatus.OPEN && round.open() && receipt == null;
        var seat = terms.flatMap(any -> book.seat(round.id(), person.getName()));
        boolean leavesOut = terms.isPresent() && terms.get().excluded().contains(Exclusion.INTERESTED);
        return new RoundOnPage.Asked(
                seat.map(this::why).orElse(null),
                movement.joined() + movement.left() == 0
                        ? null
                        : texts.text("page.electorate.moved", movement.atOpening(), movement.joined(), movement.left()),
                terms.isPresent() && electorates.allowed(question, person),
                waiting && seat.isPresent() && leavesOut);
    }

    private String why(Seat seat) {
        Map<String, Population> known = populations.described(seat.populations()).stream()
                .collect(Collectors.toMap(Population::id, Function.identity()));
        String reasons = seat.populations().stream()
                .map(id -> known.containsKey(id)
                        ? known.get(id).name(texts.locale())
                        : Computed.ALL.contains(id) ? texts.text("computed." + id) : id)
                .collect(Collectors.joining(", "));
        String absent = seat.inPlaceOf().stream().map(people::name).collect(Collectors.joining(", "));
        if (!seat.own()) {
            return texts.text("page.asked.substitute", absent);
        }
        return absent.isEmpty()
                ? texts.text("page.asked.own", reasons)
                : texts.text("page.asked.both", reasons, absent);
    }
}
