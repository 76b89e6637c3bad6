package fr.rsi.directory;

import fr.rsi.engine.CircuitBean;
import org.jspecify.annotations.Nullable;

/** The directory as models see it: {@code ${directory.managerOf(asker)}}. */
@CircuitBean("directory")
public class DirectoryBean {

    private final People people;

    DirectoryBean(People people) {
        this.people = people;
    }

    /** The id of this person's manager, null for someone at the top or unknown. */
    public @Nullable String managerOf(String personId) {
        return people.find(personId).map(Person::managerId).orElse(null);
    }
}
