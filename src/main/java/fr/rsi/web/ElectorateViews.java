package fr.rsi.web;

import fr.rsi.directory.People;
import fr.rsi.directory.Person;
import fr.rsi.electorate.ElectorateBook;
import fr.rsi.electorate.ElectorateChange;
import fr.rsi.electorate.NotAsked;
import fr.rsi.electorate.Seat;
import fr.rsi.electorate.Terms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts electorates into words and numbers, a page of people at a time. */
@Component
class ElectorateViews {

    static final int PAGE_SIZE = 50;

    private final ElectorateBook book;
    private final People people;

    ElectorateViews(ElectorateBook book, People people) {
        this.book = book;
        this.people = people;
    }

    ElectorateView view(ElectorateReader.Recorded recorded, int page) {
        long round = recorded.round().id();
        var origin = recorded.kept().origin();
        Terms terms = origin.terms();
        List<ElectorateChange> changes = book.changes(round);
        Movement movement = Movement.of(recorded.round().invited(), changes);
        return new ElectorateView(
                recorded.round().invited(),
                movement.atOpening(),
                movement.joined(),
                movement.left(),
                terms.populations(),
                origin.definitions().definitions(),
                origin.directoryVersion(),
                origin.day(),
                origin.seed(),
                terms.follow(),
                terms.excluded(),
                terms.budget(),
                recorded.kept().fingerprint(),
                changes.isEmpty()
                        ? recorded.kept().fingerprint()
                        : changes.get(changes.size() - 1).fingerprint(),
                book.draws(round).stream()
                        .map(draw -> new ElectorateView.DrawView(
                                draw.population(),
                                draw.seed(),
                                (int) draw.frame().lines().count(),
                                draw.drawn()))
                        .toList(),
                changes.stream().map(ElectorateViews::change).toList(),
                notAsked(book.notAsked(round)),
                seats(book.seats(round, page * PAGE_SIZE, PAGE_SIZE)),
                page,
                PAGE_SIZE);
    }

    /** How many were asked at the opening, and how many have come and gone since; who came and went again counts each time. */
    record Movement(int atOpening, int joined, int left) {

        static Movement of(int invited, List<ElectorateChange> changes) {
            int joined =
                    changes.stream().mapToInt(change -> change.joined().size()).sum();
            int left = changes.stream().mapToInt(change -> change.gone().size()).sum();
            return new Movement(invited - joined + left, joined, left);
        }
    }

    Movement movement(long round, int invited) {
        return Movement.of(invited, book.changes(round));
    }

    private static ElectorateView.ChangeView change(ElectorateChange change) {
        return new ElectorateView.ChangeView(
                change.changedAt(),
                change.directoryVersion(),
                change.cause().name(),
                change.joined(),
                change.gone(),
                change.fingerprint());
    }

    private List<ElectorateView.NotAskedView> notAsked(List<NotAsked> notAsked) {
        Map<String, Person> known = people.find(notAsked.stream()
                .flatMap(each -> Stream.of(each.person(), String.valueOf(each.substitute())))
                .collect(Collectors.toSet()));
        return notAsked.stream()
                .map(each -> new ElectorateView.NotAskedView(
                        each.person(),
                        name(known, each.person()),
                        each.cause(),
                        each.substitute(),
                        each.substitute() == null ? null : name(known, each.substitute())))
                .toList();
    }

    private List<ElectorateView.SeatView> seats(List<Seat> seats) {
        Map<String, Person> known = people.find(seats.stream()
                .flatMap(seat -> Stream.concat(Stream.of(seat.person()), seat.inPlaceOf().stream()))
                .collect(Collectors.toSet()));
        return seats.stream()
                .map(seat -> new ElectorateView.SeatView(
                        seat.person(),
                        name(known, seat.person()),
                        known.containsKey(seat.person())
                                ? known.get(seat.person()).department()
                                : "",
                        known.containsKey(seat.person())
                                ? known.get(seat.person()).site()
                                : "",
                        seat.weight(),
                        seat.own(),
                        names(known, seat.inPlaceOf()),
                        seat.populations()))
                .toList();
    }

    private static List<String> names(Map<String, Person> known, Collection<String> ids) {
        return ids.stream().map(id -> name(known, id)).toList();
    }

    private static String name(Map<String, Person> known, String id) {
        Person person = known.get(id);
        return person == null ? id : person.name();
    }
}
