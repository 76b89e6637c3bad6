package fr.rsi.directory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rsi.directory.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person as others see them. */
@Schema(oneOf = {PersonView.Colleague.class, PersonView.Whole.class})
sealed interface PersonView {

    /** What everyone may know. */
    record Colleague(
            String id,
            String name,
            String department,
            String site,
            String job,
            @Nullable String manager) implements PersonView {

        static Colleague of(Person person) {
            return new Colleague(
                    person.id(), person.name(), person.department(), person.site(), person.job(), person.managerId());
        }
    }

    /** An absence, null where there is none. */
    record Absent(
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String substitute) {

        static @Nullable Absent of(Person person) {
            LocalDate from = person.absentFrom();
            return from == null ? null : new Absent(from, person.absentUntil(), person.substituteId());
        }
    }

    /**
     * All that is known.
     *
     * @param left true for somebody who has left, else left out
     */
    record Whole(
            String id,
            String name,
            String firstName,
            String lastName,
            String email,
            String department,
            String site,
            String job,
            @Nullable String manager,
            String language,
            int weight,
            List<String> groups,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeUntil,
            @Nullable Absent absence,
            Map<String, Object> attributes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean left)
            implements PersonView {

        static Whole of(Person person, boolean left) {
            return new Whole(
                    person.id(),
                    person.name(),
                    person.firstName(),
                    person.lastName(),
                    person.email(),
                    person.department(),
                    person.site(),
                    person.job(),
                    person.managerId(),
                    person.language(),
                    person.weight(),
                    person.groups(),
                    person.activeFrom(),
                    person.activeUntil(),
                    Absent.of(person),
                    person.attributes(),
                    left ? true : null);
        }
    }
}
