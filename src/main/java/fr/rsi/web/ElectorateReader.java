package fr.rsi.web;

import fr.rsi.electorate.ElectorateBook;
import fr.rsi.electorate.ElectorateRecord;
import fr.rsi.language.Texts;
import fr.rsi.population.SampleDraw;
import fr.rsi.question.Question;
import fr.rsi.refusal.Refused;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.security.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets those see who is asked in a round who may: the asker and those who see everything. */
@Component
class ElectorateReader {

    private final Reader reader;
    private final RoundHistory rounds;
    private final ElectorateBook book;
    private final Texts texts;

    ElectorateReader(Reader reader, RoundHistory rounds, ElectorateBook book, Texts texts) {
        this.reader = reader;
        this.rounds = rounds;
        this.book = book;
        this.texts = texts;
    }

    /** A round, with the record of its electorate. */
    record Recorded(Question question, Round round, ElectorateRecord kept) {}

    boolean allowed(Question question, Authentication person) {
        return question.asker().equals(person.getName()) || Roles.seesEverything(person.getAuthorities());
    }

    /**
     * A round of a question.
     *
     * @throws Refused if there is none, nothing was recorded of it, or the person may not see who is asked
     */
    Recorded round(String questionId, int number, Authentication person) {
        Question question = reader.question(questionId, person);
        if (!allowed(question, person)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("electorate.forbidden"));
        }
        return rounds.find(questionId, number)
                .flatMap(round -> book.find(round.id()).map(kept -> new Recorded(question, round, kept)))
                .orElseThrow(() -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("electorate.none", number)));
    }

    /**
     * From whom a sample was drawn for a round.
     *
     * @throws Refused if no sample was drawn from that population
     */
    String draw(Recorded recorded, String population) {
        return book.draws(recorded.round().id()).stream()
                .filter(draw -> draw.population().equals(population))
                .findFirst()
                .map(SampleDraw::frame)
                .orElseThrow(
                        () -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("electorate.noDraw", population)));
    }
}
