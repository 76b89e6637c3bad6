package fr.rsi.population.process;

import fr.rsi.language.Texts;
import fr.rsi.population.Looking;
import fr.rsi.population.process.NewPopulations.Around;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many and who would be in a population that is being defined. */
@Component
public class Previews {

    private final NewPopulations newPopulations;
    private final Looking looking;
    private final Texts texts;

    Previews(NewPopulations newPopulations, Looking looking, Texts texts) {
        this.newPopulations = newPopulations;
        this.looking = looking;
        this.texts = texts;
    }

    /**
     * What is shown of a population.
     *
     * @param size how many people, null where there is nothing to show of them
     * @param rule what was chosen, as a rule, null where nothing was chosen so
     * @param notes what there is to know
     * @param people the first of them by name
     * @param byDepartment how many of them are in each department, the largest first
     * @param problems why it cannot be saved
     */
    public record Preview(
            @Nullable Integer size,
            @Nullable String rule,
            List<String> notes,
            List<Looking.Member> people,
            Map<String, Integer> byDepartment,
            List<String> problems) {

        /** Nothing but a remark why there is nothing to show. */
        public static Preview nothing(String why) {
            return new Preview(null, null, List.of(why), List.of(), Map.of(), List.of());
        }

        private static Preview refused(List<String> problems) {
            return new Preview(null, null, List.of(), List.of(), Map.of(), problems);
        }
    }

    /** What this person would see who asks. */
    public Preview of(Entered entered, String person) {
        if (!entered.complete()) {
            return Preview.nothing(texts.text("population.preview.choose"));
        }
        NewPopulations.Made made = newPopulations.make(entered, new Around(null, null, null));
        if (made.population().members() != null && made.population().members().isEmpty()) {
            return Preview.refused(made.problems());
        }
        try {
            Looking.Preview preview = looking.preview(made.population(), person);
            boolean chosen = entered.kind().equals("rule") && entered.rule() == null;
            return new Preview(
                    preview.size(),
                    chosen ? entered.choices().rule() : null,
                    notes(preview, entered),
                    preview.people(),
                    preview.byDepartment(),
                    made.problems());
        } catch (Refused refused) {
            List<String> problems = new ArrayList<>(made.problems());
            refused.violations().stream().map(Violation::message).distinct().forEach(problems::add);
            return Preview.refused(problems);
        }
    }

    private List<String> notes(Looking.Preview preview, Entered entered) {
        List<String> notes = new ArrayList<>(preview.warnings());
        if (entered.kind().equals("sample") && entered.once() && entered.seed() == null) {
            notes.add(texts.text("population.preview.seed"));
        }
        return notes;
    }
}
