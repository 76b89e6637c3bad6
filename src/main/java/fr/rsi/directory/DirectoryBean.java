package fr.rsi.directory;

import fr.rsi.engine.CircuitBean;
import org.jspecify.annotations.Nullable;

/** The directory as models see it: {@code ${directory.managerOf(asker)}}. */
@CircuitBean("directory")
public class DirectoryBean {

    private final People people;
    private final DirectoryState directory;

    DirectoryBean(People people, DirectoryState directory) {
        this.people = people;
        this.directory = directory;
    }

    /**
     * The id of this person's manager or, while that one is absent, of who acts in their place; null for someone at the top or
     * unknown.
     */
    public @Nullable String managerOf(String personId) {
        return people.find(personId)
                .map(Person::managerId)
                .flatMap(people::find)
                .map(Person::id)
                .map(manager -> directory.substitutes(directory.today(), null).getOrDefault(manager, manager))
                .orElse(null);
    }
}
