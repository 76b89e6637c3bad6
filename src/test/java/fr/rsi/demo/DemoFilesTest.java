package fr.rsi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.directory.Person;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    private final DemoFiles files = DemoFiles.read();
    private final Map<String, Person> people = files.people().stream()
            .map(DemoFiles.Employee::person)
            .collect(Collectors.toMap(Person::id, Function.identity()));

    @Test
    void theCompanyHas240PeopleInSixDepartmentsOnFourSites() {
        assertThat(people).hasSize(240);
        assertThat(people.values().stream().map(Person::department).distinct()).hasSize(6);
        assertThat(people.values().stream().map(Person::site).distinct()).hasSize(4);
        assertThat(people.values().stream().map(Person::language).distinct()).containsExactlyInAnyOrder("fr", "en");
        assertThat(people.keySet()).allSatisfy(id -> assertThat(id).matches("[a-z]+\\.[a-z]+"));
        assertThat(people.values())
                .allSatisfy(person -> assertThat(person.email()).isEqualTo(person.id() + "@aubrac.example"));
    }

    @Test
    void everyLineOfManagersLeadsToTheManagingDirector() {
        assertThat(people.values()).allSatisfy(person -> {
            Set<String> line = new HashSet<>();
            Person at = person;
            while (at.managerId() != null) {
                assertThat(line.add(at.id()))
                        .as("no cycle above %s", person.id())
                        .isTrue();
                assertThat(people).containsKey(at.managerId());
                at = people.get(at.managerId());
            }
            assertThat(at.id()).isEqualTo("helene.roux");
        });
    }

    @Test
    void everyPopulationIsSomeoneAndCommitteesHaveTheirSize() {
        Map<String, Integer> sizes = files.populations().stream()
                .collect(Collectors.toMap(
                        population -> population.population().id(),
                        population -> files.members(population).size()));
        assertThat(sizes.values()).allMatch(size -> size > 0);
        assertThat(sizes)
                .containsEntry("everyone", 240)
                .containsEntry("works-council", 11)
                .containsEntry("innovation-committee", 9)
                .containsEntry("experts", 15)
                .containsEntry("facilitators", 5);
        assertThat(files.populations())
                .allSatisfy(population -> assertThat(people.keySet()).containsAll(files.members(population)));
    }

    @Test
    void thoseWhomTheReadmeNamesHaveTheirRoles() {
        assertThat(groups("claire.martin")).isEmpty();
        assertThat(groups("paul.nguyen")).containsExactly("designers");
        assertThat(groups("sophie.bernard")).containsExactly("managers");
    }

    private Set<String> groups(String person) {
        return files.people().stream()
                .filter(employee -> employee.person().id().equals(person))
                .findFirst()
                .orElseThrow()
                .groups();
    }
}
