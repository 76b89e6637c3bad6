package fr.rsi.testing;

import static fr.rsi.testing.Company.ABSENT_FROM;
import static fr.rsi.testing.Company.ABSENT_UNTIL;
import static fr.rsi.testing.Company.ACTIVE_FROM;
import static fr.rsi.testing.Company.ACTIVE_UNTIL;
import static fr.rsi.testing.Company.DEPARTMENT;
import static fr.rsi.testing.Company.EMAIL;
import static fr.rsi.testing.Company.FIRST_NAME;
import static fr.rsi.testing.Company.GROUPS;
import static fr.rsi.testing.Company.ID;
import static fr.rsi.testing.Company.JOB;
import static fr.rsi.testing.Company.LANGUAGE;
import static fr.rsi.testing.Company.LAST_NAME;
import static fr.rsi.testing.Company.MANAGER;
import static fr.rsi.testing.Company.REMOTE;
import static fr.rsi.testing.Company.SITE;
import static fr.rsi.testing.Company.SUBSTITUTE;
import static fr.rsi.testing.Company.WEIGHT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spoils a company's file in every way that people and programs do; the same for the same seed. */
public final class Defects {

    /**
     * What has to be found.
     *
     * @param row as a spreadsheet shows it
     * @param column heading of the column, null for the whole row
     * @param kind key of the sentence that says so
     */
    public record Defect(int row, @Nullable String column, String kind) {}

    private final Company company;
    private final Random random;
    private final List<Integer> unspoilt;
    private final List<Defect> found = new ArrayList<>();
    private final List<Consumer<Defects>> ways = List.of(
            d -> d.spoil("people.id.missing", ID, before -> ""),
            d -> d.spoil("people.id.characters", ID, before -> "é" + before),
            d -> d.spoil("people.id.characters", ID, before -> before + "/2"),
            d -> d.twice("people.id.twice", ID, other -> other),
            d -> d.twice("people.id.twice", ID, other -> other.toUpperCase(Locale.ROOT)),
            d -> d.twice("people.id.twice", ID, other -> other.replace('e', 'é').replace('a', 'à')),
            d -> d.twice("people.id.twice", ID, other -> other.replace(".", "\u00A0.\u202F")),
            d -> d.spoil("people.name.missing", LAST_NAME, FIRST_NAME, before -> " "),
            d -> d.spoil("people.email.missing", EMAIL, before -> ""),
            d -> d.spoil("people.email.shape", EMAIL, before -> before.replace("@", " at ")),
            d -> d.spoil("people.email.shape", EMAIL, before -> before.replace(".example", "")),
            d -> d.spoil("people.email.shape", EMAIL, before -> before.replace(".example", "..example")),
            d -> d.spoil("people.email.shape", EMAIL, before -> before + ", " + before),
            d -> d.twice("people.email.twice", EMAIL, other -> other),
            d -> d.twice("people.email.twice", EMAIL, other -> other.toUpperCase(Locale.ROOT) + " "),
            d -> d.spoil("people.language", LANGUAGE, before -> "allemand"),
            d -> d.spoil("people.weight", WEIGHT, before -> "-1"),
            d -> d.spoil("people.weight", WEIGHT, before -> "1,5"),
            d -> d.spoil("people.weight", WEIGHT, before -> "99999999999"),
            d -> d.spoil("people.date", ACTIVE_FROM, before -> "31/02/2020"),
            d -> d.spoil("people.date", ACTIVE_UNTIL, before -> "2029-13-01"),
            d -> d.spoil("people.date", ABSENT_FROM, before -> "lundi"),
            d -> d.spoil("people.date", ABSENT_FROM, before -> "12/31/2026"),
            d -> d.spoil("people.period", ACTIVE_UNTIL, before -> "01/01/1970"),
            d -> d.absence("people.period", ABSENT_UNTIL, "02.01.2027", "2027-01-01", ""),
            d -> d.absence("people.absence.from", ABSENT_FROM, "", "2027-01-01", ""),
            d -> d.absence("people.absence.from", ABSENT_FROM, "", "", d.someone()),
            d -> d.spoil("people.reference.unknown", MANAGER, before -> "personne.inconnue"),
            d -> d.absence("people.reference.unknown", SUBSTITUTE, "2027-01-01", "", "personne@inconnue.example"),
            d -> d.spoil("people.reference.leaving", MANAGER, before -> "Agnieszka.Kowalska"),
            d -> d.self("people.manager.self", MANAGER),
            d -> d.self("people.substitute.self", SUBSTITUTE),
            d -> d.cycle(2),
            d -> d.cycle(3),
            d -> d.spoil("people.groups.unknown", GROUPS, before -> "managers;chefs"),
            d -> d.spoil("people.groups.appointed", GROUPS, before -> "Camunda-Admin"),
            d -> d.spoil("people.nul", DEPARTMENT, before -> before + '\0'),
            d -> d.spoil("people.control", JOB, before -> before + "\n(à confirmer)"),
            d -> d.spoil("people.control", REMOTE, before -> "oui\u0007"),
            d -> d.spoil("people.unreadable", FIRST_NAME, before -> "H\uFFFDl\uFFFDne"),
            d -> d.spoil("people.unreadable", LAST_NAME, before -> "LefÃ¨vre"),
            d -> d.spoil("people.long", SITE, before -> "Saint-Denis-lès-".repeat(20)),
            d -> d.spoil("people.long", ID, before -> before + "x".repeat(64)),
            Defects::shorten,
            Defects::lengthen);

    private Defects(Company company, long seed) {
        this.company = company;
        this.random = new Random(seed);
        Set<Integer> named = company.named();
        unspoilt = new ArrayList<>(IntStream.range(1, company.rows().size())
                .filter(i -> !named.contains(i))
                .boxed()
                .toList());
        Collections.shuffle(unspoilt, random);
    }

    /** Spoils so many rows, and says which and how, in the order of the rows. */
    public static List<Defect> in(Company company, int number, long seed) {
        var defects = new Defects(company, seed);
        defects.spoil("people.id.reserved", ID, before -> "rsi");
        while (defects.found.size() < number) {
            boolean pairs = defects.found.size() + 3 <= number;
            Consumer<Defects> way = defects.ways.get(defects.found.size() % defects.ways.size());
            if (pairs) {
                way.accept(defects);
            } else {
                defects.spoil("people.email.missing", EMAIL, before -> "");
            }
        }
        return defects.found.stream()
                .sorted(Comparator.comparingInt(Defect::row))
                .toList();
    }

    /** Gives one more person the name, department, site and job of another, so many times: odd, but not wrong. */
    public static List<Defect> namesakes(Company company, int number, long seed) {
        var defects = new Defects(company, seed);
        for (int i = 0; i < number; i++) {
            defects.pair(
                    (other, spoilt) -> {
                        System.arraycopy(other, FIRST_NAME, spoilt, FIRST_NAME, 2);
                        System.arraycopy(other, DEPARTMENT, spoilt, DEPARTMENT, 3);
                        spoilt[FIRST_NAME] = spoilt[FIRST_NAME].toUpperCase(Locale.FRENCH);
                    },
                    "people.namesake",
                    null);
        }
        return defects.found.stream()
                .sorted(Comparator.comparingInt(Defect::row))
                .toList();
    }

    private int take() {
        return unspoilt.remove(unspoilt.size() - 1);
    }

    private String[] cells(int index) {
        return company.rows().get(index);
    }

    private void found(int index, @Nullable Integer column, String kind) {
        found.add(new Defect(Company.number(index), column == null ? null : Company.heading(column), kind));
    }

    private void spoil(String kind, int column, Function<String, String> how) {
        int index = take();
        cells(index)[column] = how.apply(cells(index)[column]);
        found(index, column, kind);
    }

    private void spoil(String kind, int column, int other, Function<String, String> how) {
        int index = take();
        cells(index)[column] = how.apply(cells(index)[column]);
        cells(index)[other] = how.apply(cells(index)[other]);
        found(index, column, kind);
    }

    private void twice(String kind, int column, Function<String, String> how) {
        pair((other, spoilt) -> spoilt[column] = how.apply(other[column]), kind, column);
    }

    private void pair(BiConsumer<String[], String[]> how, String kind, @Nullable Integer column) {
        int one = take();
        int other = take();
        how.accept(cells(Math.min(one, other)), cells(Math.max(one, other)));
        found(Math.max(one, other), column, kind);
    }

    private void absence(String kind, int column, String from, String until, String substitute) {
        int index = take();
        cells(index)[ABSENT_FROM] = from;
        cells(index)[ABSENT_UNTIL] = until;
        cells(index)[SUBSTITUTE] = substitute;
        found(index, column, kind);
    }

    private String someone() {
        return cells(0)[ID];
    }

    private void self(String kind, int column) {
        int index = take();
        cells(index)[column] = cells(index)[random.nextBoolean() ? ID : EMAIL];
        if (column == SUBSTITUTE) {
            cells(index)[ABSENT_FROM] = "2027-01-01";
        }
        found(index, column, kind);
    }

    private void cycle(int length) {
        List<Integer> people = Stream.generate(this::take).limit(length).toList();
        for (int i = 0; i < length; i++) {
            cells(people.get(i))[MANAGER] = cells(people.get((i + 1) % length))[ID];
            found(people.get(i), MANAGER, "people.manager.cycle");
        }
    }

    private void shorten() {
        int index = take();
        company.rows().set(index, Arrays.copyOf(cells(index), REMOTE));
        found(index, null, "people.row.short");
    }

    private void lengthen() {
        int index = take();
        String[] longer = Arrays.copyOf(cells(index), cells(index).length + 1);
        longer[longer.length - 1] = "de trop";
        company.rows().set(index, longer);
        found(index, null, "people.row.long");
    }
}
