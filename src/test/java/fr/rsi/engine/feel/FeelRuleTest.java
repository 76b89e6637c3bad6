package fr.rsi.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final Map<String, @Nullable Object> claire = new HashMap<>(Map.of(
            "id",
            "claire.martin",
            "department",
            "R&D",
            "site",
            "Lyon",
            "weight",
            2,
            "groups",
            List.of("managers", "facilitators"),
            "activeFrom",
            LocalDate.of(2020, 5, 1),
            "manager",
            Map.of("id", "thomas.leroy", "department", "R&D"),
            "asker",
            Map.of("id", "thomas.leroy"),
            "cost centre",
            "C-17"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "department = \"R&D\" and site in (\"Lyon\", \"Nantes\")    | true",
                "department = \"Sales\" or site != \"Lyon\"                | false",
                "manager.id = asker.id                                     | true",
                "manager.department = \"Sales\"                            | false",
                "weight > 1                                                | true",
                "weight between 3 and 5                                    | false",
                "weight in [1..2]                                          | true",
                "list contains(groups, \"managers\")                       | true",
                "\"managers\" in groups                                    | true",
                "some g in groups satisfies starts with(g, \"fac\")        | true",
                "every g in groups satisfies starts with(g, \"fac\")       | false",
                "count(groups[item != \"managers\"]) = 1                   | true",
                "activeFrom < today() - duration(\"P5Y\")                  | true",
                "activeFrom.year = 2021                                    | false",
                "not(contains(lower case(id), \"MARTIN\"))                 | true",
                "`cost centre` = \"C-17\"                                  | true",
                "unknown = null                                            | true",
                "unknown > 3                                               | false",
                "if weight = 2 then site = \"Lyon\" else false             | true"
            })
    void evaluates(String rule, boolean expected) throws FeelException {
        assertThat(FeelRule.parse(rule).evaluation(TODAY).isTrue(claire)).isEqualTo(expected);
    }

    @Test
    void knowsWhatItRefersToButNotItsOwnVariables() throws FeelException {
        FeelRule rule = FeelRule.parse("(some g in groups satisfies g = site) and manager.id = asker.id"
                + " and count(groups[item = language]) > 0 and department in (\"R&D\", \"Sales\")");
        assertThat(rule.references())
                .containsExactlyInAnyOrder(
                        List.of("groups"),
                        List.of("site"),
                        List.of("manager", "id"),
                        List.of("asker", "id"),
                        List.of("language"),
                        List.of("department"));
        assertThat(rule.comparedWith().get(List.of("department"))).containsExactly("R&D", "Sales");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "weight > \"a\"                      | COMPARE",
                "department = 3                      | COMPARE",
                "site in (1, 2)                      | COMPARE",
                "groups = \"managers\"               | COMPARE",
                "manager = asker                     | COMPARE",
                "groups > 3                          | COMPARE",
                "department and weight > 1           | TYPE",
                "contains(weight, \"1\")             | TYPE",
                "list contains(site, \"Lyon\")       | TYPE",
                "some s in site satisfies s = \"a\"  | TYPE",
                "weight + 1                          | RESULT",
                "department                          | RESULT",
                "null                                | RESULT"
            })
    void saysWhatTypesCannotBeRight(String rule, FeelProblem.Kind kind) throws FeelException {
        assertThat(FeelRule.parse(rule).problems(FeelRuleTest::type))
                .extracting(FeelProblem::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weight > 1 and department = \"R&D\"",
                "manager = null",
                "activeFrom < date(\"2020-01-01\")",
                "activeFrom < today() - duration(\"P1Y\")",
                "site in (\"Lyon\", \"Nantes\")",
                "upper case(site) = \"LYON\"",
                "anything > 3 and anything = \"x\"",
                "groups[1] = \"managers\""
            })
    void findsNothingWrongWithWhatIsRight(String rule) throws FeelException {
        assertThat(FeelRule.parse(rule).problems(FeelRuleTest::type)).isEmpty();
    }

    private static FeelType type(List<String> path) {
        return switch (String.join(".", path)) {
            case "weight" -> FeelType.NUMBER;
            case "groups" -> FeelType.LIST;
            case "activeFrom" -> FeelType.DATE;
            case "manager", "asker" -> FeelType.PERSON;
            case "anything" -> FeelType.ANY;
            default -> FeelType.TEXT;
        };
    }

    @Test
    void saysWhereASyntaxErrorIs() {
        assertThatThrownBy(() -> FeelRule.parse("department == \"R&D\""))
                .asInstanceOf(InstanceOfAssertFactories.type(FeelException.class))
                .extracting(FeelException::problem)
                .isEqualTo(FeelProblem.of(FeelProblem.Kind.SYNTAX, "1", "12", "== \"R&D\""));
    }

    @Test
    void readsOverWhatIsUnknownButReportsWhatCannotBeWorkedOut() throws FeelException {
        FeelEvaluation unknown = FeelRule.parse("manager.id > 3").evaluation(TODAY);
        Map<String, @Nullable Object> top = new HashMap<>();
        top.put("manager", null);
        assertThat(unknown.isTrue(top)).isFalse();
        assertThat(unknown.failure()).isEmpty();
        assertThat(unknown.isTrue(claire)).isFalse();
        assertThat(unknown.failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("thomas.leroy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "count(for i in 1..1000000000 return i) > 0",
                "some i in 1..1000000000 satisfies i = 0",
                "some a in [1,2], b in [1,2] satisfies a = b",
                "some a in groups satisfies some b in groups satisfies a = b",
                "some a in groups satisfies count(groups[item = a]) > 0",
                "{a: \"xx\", b: a + a, c: b + b}.c = \"x\"",
                "function(x) x",
                "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}",
                "10 ** 1000000000 > 1",
                "decimal(1 / 3, 1000000000) > 1",
                "matches(email, \"(a+)+$\")",
                "replace(email, \"(a+)+$\", \"\") = \"\"",
                "get value(manager, \"id\") = \"x\"",
                "random number() > 0.5",
                "uuid() = \"x\"",
                "contains(string: email, match: \"x\")"
            })
    void doesWithoutWhatCouldDoHarm(String rule) {
        assertThatThrownBy(() -> FeelRule.parse(rule))
                .asInstanceOf(InstanceOfAssertFactories.type(FeelException.class))
                .extracting(each -> each.problem().kind())
                .isIn(FeelProblem.Kind.CONSTRUCT, FeelProblem.Kind.FUNCTION);
    }

    @Test
    void isNeitherTooLongNorTooDeep() {
        assertThatThrownBy(() -> FeelRule.parse("a = \"" + "x".repeat(FeelRule.MAX_LENGTH) + "\""))
                .hasMessageContaining("LONG");
        assertThatThrownBy(() -> FeelRule.parse("(".repeat(7) + "true" + ")".repeat(7)))
                .hasMessageContaining("DEEP");
    }

    /** What costs the FEEL engine the most to read: wrong texts in brackets that could be many things. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "not(",
                "x in (",
                "f((",
                "x in f([(",
                "(1 in [",
                "if (",
                "f(a:",
                "{a:",
                "x[",
                "x in [1, ("
            })
    void readsNothingForLong(String opening) {
        int brackets = (int) opening.chars().filter(c -> "([{".indexOf(c) >= 0).count();
        String deep = opening.repeat(FeelRule.MAX_DEPTH / brackets) + "!";
        String closed =
                opening.repeat(FeelRule.MAX_DEPTH / brackets) + "1" + closing(opening, FeelRule.MAX_DEPTH / brackets);
        String many = (closed + " or ").repeat(FeelRule.MAX_LENGTH / (closed.length() + 4) - 1) + "!";
        for (String hostile : List.of(deep, closed, many, many.substring(0, many.length() - 1) + "true")) {
            long start = System.nanoTime();
            try {
                FeelRule.parse(hostile);
            } catch (FeelException e) {
                assertThat(e.problem()).isNotNull();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    /** What is accepted takes no time to evaluate either, nor more of the stack than there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "weight = 1 or ",
                "1 in 1 in 1 in ",
                "if weight = 1 then true else ",
                "\"a\" + \"b\" + \"c\" = ",
                "9 * 9 * 9 = "
            })
    void evaluatesNothingForLong(String piece) throws FeelException {
        String rule = piece.repeat(FeelRule.MAX_LENGTH / piece.length() - 1) + "weight = 2";
        long start = System.nanoTime();
        try {
            FeelRule.parse(rule).evaluation(TODAY).isTrue(claire);
        } catch (FeelException e) {
            assertThat(e.problem().kind()).isIn(FeelProblem.Kind.SYNTAX, FeelProblem.Kind.DEEP);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void theLongestLoopIsShort() throws FeelException {
        String list = "[" + "1,".repeat(99) + "1]";
        FeelEvaluation evaluation = FeelRule.parse(
                        "some x in " + list + " satisfies list contains(" + list + ", x + 1)")
                .evaluation(TODAY);
        long start = System.nanoTime();
        assertThat(evaluation.isTrue(claire)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static String closing(String opening, int times) {
        StringBuilder closing = new StringBuilder();
        for (int i = opening.length() - 1; i >= 0; i--) {
            int at = "([{".indexOf(opening.charAt(i));
            closing.append(at < 0 ? "" : ")]}".charAt(at));
        }
        return closing.toString().repeat(times);
    }
}
