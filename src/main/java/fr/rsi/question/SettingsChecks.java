package fr.rsi.question;

import fr.rsi.language.Texts;
import fr.rsi.population.Populations;
import fr.rsi.refusal.Violation;
import fr.rsi.security.Accounts;
import fr.rsi.tally.Base;
import fr.rsi.tally.Decimals;
import fr.rsi.tally.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What settings must be; every rule says in a sentence what is wrong. */
@Component
class SettingsChecks {

    private static final int MAX_LABEL = 60;
    private static final int MAX_BUDGET = 1000;
    private static final int MAX_STEPS = 100;
    private static final int MAX_IDEAS = 20;

    private final Accounts accounts;
    private final Populations populations;
    private final Texts texts;

    SettingsChecks(Accounts accounts, Populations populations, Texts texts) {
        this.accounts = accounts;
        this.populations = populations;
        this.texts = texts;
    }

    /** What is wrong with the settings of a question of this type; where it is unknown, with all that does not depend on it. */
    List<Violation> check(@Nullable AnswerType type, @Nullable List<Option> options, Settings settings) {
        var found = new Found();
        found.code("visibility", settings.visibility(), Visibility::of, Visibility.codes());
        found.code("base", settings.base(), Base::of, List.of("cast", "eligible", "expressed"));
        found.code("reason", settings.reason(), Reason::of, Reason.codes());
        found.code("breakdown", settings.breakdown(), Community::of, Community.codes());
        List<String> ties = List.of(Settings.REPORT, Settings.LOT);
        found.code("ties", settings.ties(), code -> Optional.of(code).filter(ties::contains), ties);
        String castingVote = settings.castingVote();
        if (castingVote != null && !accounts.groups().containsKey(castingVote)) {
            found.add("castingVote", "question.castingVote.unknown", castingVote);
        }
        duration(settings.minimumOpen(), found);
        found.range("minScore", settings.minScore(), -MAX_STEPS, MAX_STEPS);
        found.range("maxScore", settings.maxScore(), -MAX_STEPS, MAX_STEPS);
        if (settings.closesEarly() && settings.allowsChange()) {
            found.add("closeEarly", "settings.closeEarly");
        }
        if (type != null) {
            method(type, settings, found);
            kind(type, options == null ? 0 : options.size(), settings, found);
        }
        return found.violations;
    }

    private static void duration(@Nullable String text, Found found) {
        try {
            if (text != null && Duration.parse(text).isNegative()) {
                found.add("minimumOpen", "settings.minimumOpen");
            }
        } catch (DateTimeException e) {
            found.add("minimumOpen", "settings.minimumOpen");
        }
    }

    private static void method(AnswerType type, Settings settings, Found found) {
        String code = settings.method();
        boolean suits =
                code == null || Method.of(code).filter(type.methods()::contains).isPresent();
        if (!suits) {
            found.add("method", "settings.method", code, type.code(), String.join(", ", Method.codes(type.methods())));
        }
    }

    private static void kind(AnswerType type, int options, Settings settings, Found found) {
        switch (type) {
            case MULTIPLE_CHOICE -> {
                found.range("minChoices", settings.minChoices(), 0, options);
                found.range("maxChoices", settings.maxChoices(), 1, options);
                found.order("maxChoices", settings.minChoicesOrDefault(), settings.maxChoicesOf(options));
            }
            case SCORE -> {
                found.order("maxScore", settings.minScoreOrDefault() + 1, settings.maxScoreOrDefault());
                found.length("lowLabel", settings.lowLabel());
                found.length("highLabel", settings.highLabel());
            }
            case DOTS -> found.range("budget", settings.budget(), 1, MAX_BUDGET);
            case RANKING -> {
                found.range("ranked", settings.ranked(), 1, options);
                found.range("seats", settings.seats(), 1, Math.max(1, options - 1));
            }
            case ESTIMATE -> {
                found.length("unit", settings.unit());
                found.digits("minValue", settings.minValue());
                found.digits("maxValue", settings.maxValue());
                if (settings.minValue() != null
                        && settings.maxValue() != null
                        && settings.minValue().compareTo(settings.maxValue()) >= 0) {
                    found.add("maxValue", "settings.order");
                }
            }
            case IDEA -> found.range("maxIdeas", settings.maxIdeas(), 1, MAX_IDEAS);
            case YES_NO, CONSENT, SINGLE_CHOICE, AVAILABILITY, TEXT -> {
                // nothing to settle
            }
        }
    }

    /** What keeps this asker's question with these settings and these populations in its rounds from being anonymous. */
    List<Violation> anonymous(Settings settings, List<List<String>> asked, String asker) {
        var found = new Found();
        if (settings.visibilityOrDefault() != Visibility.AFTER_CLOSE) {
            found.add("visibility", "anonymous.visibility");
        }
        if (settings.allowsChange()) {
            found.add("mayChange", "anonymous.mayChange");
        }
        if (settings.isWeighted()) {
            found.add("weighted", "anonymous.weighted");
        }
        for (List<String> populationIds : asked) {
            int people = populations.members(populationIds, asker).size();
            if (people > 0 && people < Anonymity.FEWEST) {
                found.violations.add(new Violation("anonymous", texts.text("anonymous.few", Anonymity.FEWEST, people)));
            }
        }
        return found.violations;
    }

    private final class Found {

        private final List<Violation> violations = new ArrayList<>();

        void add(String field, String key, @Nullable Object... arguments) {
            violations.add(new Violation("settings." + field, texts.text(key, arguments)));
        }

        void code(
                String field,
                @Nullable String code,
                Function<String, ? extends Optional<?>> known,
                List<String> codes) {
            if (code != null && known.apply(code).isEmpty()) {
                add(field, "settings.code", field, String.join(", ", codes));
            }
        }

        void range(String field, @Nullable Integer value, int least, int most) {
            if (value != null && (value < least || value > most)) {
                add(field, "settings.range", field, least, most);
            }
        }

        void order(String field, int least, int value) {
            if (value < least) {
                add(field, "settings.order");
            }
        }

        void digits(String field, @Nullable BigDecimal value) {
            if (value != null && !Decimals.storable(value)) {
                add(field, "answer.value.digits", Decimals.MAX_DIGITS, Decimals.MAX_DECIMALS);
            }
        }

        void length(String field, @Nullable String text) {
            if (text != null && text.length() > MAX_LABEL) {
                add(field, "settings.long", field, MAX_LABEL);
            }
        }
    }
}
