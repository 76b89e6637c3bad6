package fr.rsi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.directory.Person;
import fr.rsi.population.Definition;
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
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The files that describe the demo company. */
record DemoFiles(List<Employee> people, List<DemoPopulation> populations) {

    /** A person with the groups beyond the employees'. */
    record Employee(Person person, Set<String> groups) {}

    /**
     * A population.
     *
     * @param role whether it is a group that acts, such as a committee
     */
    record DemoPopulation(Population population, boolean role, Definition definition) {}

    static DemoFiles read() {
        Map<String, Set<String>> lists = rows("members").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("population"),
                        Collectors.mapping(row -> row.get("person"), Collectors.toSet())));
        return new DemoFiles(
                rows("people").stream().map(DemoFiles::employee).toList(),
                rows("populations").stream().map(row -> population(row, lists)).toList());
    }

    /** The file of the people, as it would be imported. */
    static byte[] peopleFile() {
        try (InputStream file = resource("people").getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles of a person: groups beyond the employees', and committees by name. */
    Set<String> roles(Employee employee) {
        Set<String> roles = new LinkedHashSet<>(employee.groups());
        populations.stream()
                .filter(DemoPopulation::role)
                .filter(each -> each.definition() instanceof Definition.Listed list
                        && list.members().contains(employee.person().id()))
                .forEach(each -> roles.add(each.population().id()));
        return roles;
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

    private static DemoPopulation population(CSVRecord row, Map<String, Set<String>> lists) {
        var population = new Population(
                row.get("id"),
                row.get("nameEn"),
                row.get("nameFr"),
                row.get("descriptionEn"),
                row.get("descriptionFr"),
                0);
        return new DemoPopulation(population, Boolean.parseBoolean(row.get("role")), definition(row, lists));
    }

    private static Definition definition(CSVRecord row, Map<String, Set<String>> lists) {
        String other = row.get("other");
        if (other.isEmpty()) {
            return Definition.rule(row.get("rule"));
        }
        if (other.equals("list")) {
            return Definition.list(lists.getOrDefault(row.get("id"), Set.of()));
        }
        try {
            return new ObjectMapper().readValue(other, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unknown population in the demo company: " + other, e);
        }
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
