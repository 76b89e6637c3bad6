package fr.rsi.directory;

import fr.rsi.engine.CircuitBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory as models see it: {@code ${directory.managerOf(asker)}}. */
@CircuitBean("directory")
public class DirectoryBean {

    private final People people;
    private final Clock clock;

    DirectoryBean(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * The id of this person's manager or, while that one is absent, of who acts in their place; null for someone at the top or
     * unknown.
     */
    public @Nullable String managerOf(String personId) {
        return people.find(personId)
                .map(Person::managerId)
                .flatMap(people::find)
                .map(this::acting)
                .orElse(null);
    }

    private String acting(Person person) {
        LocalDate today = LocalDate.now(clock);
        Set<String> passed = new HashSet<>();
        Optional<Person> acting = Optional.of(person);
        while (acting.isPresent() && acting.get().absentOn(today)) {
            acting = passed.add(acting.get().id())
                    ? Optional.ofNullable(acting.get().substituteId()).flatMap(people::find)
                    : Optional.empty();
        }
        return acting.orElse(person).id();
    }
}
