package fr.rsi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.directory.Person;
import fr.rsi.population.Definition;
import java.util.HashMap;
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
    void committeesHaveTheirSizeAndKnownMembers() {
        Map<String, Set<String>> lists = new HashMap<>();
        files.populations().forEach(population -> {
            if (population.definition() instanceof Definition.Listed list) {
                lists.put(population.population().id(), list.members());
            }
        });
        assertThat(lists).containsOnlyKeys("works-council", "innovation-committee", "experts");
        assertThat(lists.get("works-council")).hasSize(11);
        assertThat(lists.get("innovation-committee")).hasSize(9);
        assertThat(lists.get("experts")).hasSize(15);
        assertThat(lists.values())
                .allSatisfy(members -> assertThat(people.keySet()).containsAll(members));
    }

    @Test
    void populationsAreOfEveryKind() {
        assertThat(files.populations().stream()
                        .map(population -> population.definition().kind()))
                .contains("list", "rule", "union", "sample");
    }

    @Test
    void theRolesOfAPersonAreGroupsAndCommittees() {
        assertThat(files.people().stream()
                        .filter(employee -> files.roles(employee).contains("facilitators")))
                .hasSize(5);
        assertThat(files.people().stream()
                        .filter(employee -> files.roles(employee).contains("works-council")))
                .hasSize(11);
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
