package fr.rsi.population.process;

import fr.rsi.language.Texts;
import fr.rsi.population.KnownValues;
import fr.rsi.population.Populations;
import fr.rsi.security.Accounts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to choose from in the form "Define the population", in the language of the request. */
@Component
class FormChoices {

    /** What is known of everyone and makes groups to draw from in proportion. */
    private static final List<String> STRATA = List.of("department", "site", "job", "language");

    private final Populations populations;
    private final KnownValues values;
    private final Accounts accounts;
    private final Texts texts;

    FormChoices(Populations populations, KnownValues values, Accounts accounts, Texts texts) {
        this.populations = populations;
        this.values = values;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * All of it, by the names that the form has for it.
     *
     * @param except id of the population that is being changed and can't be made of itself
     */
    Map<String, Object> of(String person, @Nullable String except) {
        return Map.of(
                "departmentChoices", json(values.departments().stream().map(FormChoices::choice)),
                "siteChoices", json(values.sites().stream().map(FormChoices::choice)),
                "jobChoices", json(values.jobs().stream().map(FormChoices::choice)),
                "populationChoices", json(populations(person, except)),
                "groupChoices",
                        json(accounts.groups().entrySet().stream()
                                .map(group -> choice(group.getKey(), group.getValue()))),
                "strataChoices",
                        json(Stream.concat(
                                STRATA.stream().map(name -> choice(name, texts.text("population.known." + name))),
                                values.attributes().stream().map(FormChoices::choice))),
                "ruleHelp", help());
    }

    private Stream<Map<String, String>> populations(String person, @Nullable String except) {
        return populations.usableBy(person).stream()
                .filter(population -> !population.id().equals(except))
                .map(population -> choice(
                        population.id(),
                        texts.text("form.population", population.name(texts.locale()), population.size())));
    }

    /** Examples with what there is in this company. */
    private String help() {
        List<String> sites = values.sites();
        return texts.text(
                "population.form.help",
                String.join(", ", values.names()),
                values.departments().stream().findFirst().orElse("R&D"),
                sites.isEmpty() ? "Lyon" : sites.get(0),
                sites.size() < 2 ? "Nantes" : sites.get(1),
                values.jobs().stream().findFirst().orElse("Engineer"));
    }

    private static Map<String, String> choice(String value) {
        return choice(value, value);
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static Object json(Stream<?> list) {
        return json(list.toList());
    }

    /** As the engine's REST API hands it to forms. */
    static Object json(Object value) {
        return SpinValues.jsonValue(Spin.JSON(value).toString()).create();
    }
}
