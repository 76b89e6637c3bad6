package fr.rsi.demo;

import fr.rsi.directory.Person;
import fr.rsi.population.Population;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The files that describe the demo company. */
record DemoFiles(List<Employee> people, List<DemoPopulation> populations, Map<String, Set<String>> lists) {

    /** A person with the groups beyond the employees'. */
    record Employee(Person person, Set<String> groups) {}

    /**
     * A population.
     *
     * @param role whether it is a group that acts, such as a committee
     * @param rule who is in it: {@code all}, {@code list}, or a column and a value such as {@code site=Lyon}
     */
    record DemoPopulation(Population population, boolean role, String rule) {}

    static DemoFiles read() {
        return new DemoFiles(
                rows("people").stream().map(DemoFiles::employee).toList(),
                rows("populations").stream().map(DemoFiles::population).toList(),
                rows("members").stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("population"),
                                Collectors.mapping(
                                        row -> row.get("person"), Collectors.toCollection(LinkedHashSet::new)))));
    }

    /** The file of the people, as it would be imported. */
    static byte[] peopleFile() {
        try (InputStream file = resource("people").getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of those in the population. */
    Set<String> members(DemoPopulation population) {
        if (population.rule().equals("list")) {
            return lists.getOrDefault(population.population().id(), Set.of());
        }
        Predicate<Employee> rule = rule(population.rule());
        return people.stream()
                .filter(rule)
                .map(employee -> employee.person().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Predicate<Employee> rule(String rule) {
        if (rule.equals("all")) {
            return employee -> true;
        }
        String column = rule.substring(0, rule.indexOf('='));
        String value = rule.substring(rule.indexOf('=') + 1);
        return switch (column) {
            case "department" -> employee -> employee.person().department().equals(value);
            case "site" -> employee -> employee.person().site().equals(value);
            case "group" -> employee -> employee.groups().contains(value);
            default -> throw new IllegalArgumentException("Unknown rule in the demo company: " + rule);
        };
    }

    private static Employee employee(CSVRecord row) {
        String manager = row.get("manager");
        String cell = row.get("groups");
        List<String> groups = cell.isEmpty() ? List.of() : List.of(cell.split(";"));
        var person = new Person(
                row.get("id"),
                row.get("firstName"),
                row.get("lastName"),
                row.get("email"),
                row.get("department"),
                row.get("site"),
                row.get("job"),
                manager.isEmpty() ? null : manager,
                row.get("language"),
                1,
                groups,
                null,
                null,
                null,
                null,
                null,
                Map.of());
        return new Employee(person, Set.copyOf(groups));
    }

    private static DemoPopulation population(CSVRecord row) {
        var population = new Population(
                row.get("id"),
                row.get("nameEn"),
                row.get("nameFr"),
                row.get("descriptionEn"),
                row.get("descriptionFr"),
                0);
        return new DemoPopulation(population, Boolean.parseBoolean(row.get("role")), row.get("rule"));
    }

    private static List<CSVRecord> rows(String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(resource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo company can't be read: " + file, e);
        }
    }

    private static ClassPathResource resource(String file) {
        return new ClassPathResource("demo/" + file + ".csv");
    }
}
