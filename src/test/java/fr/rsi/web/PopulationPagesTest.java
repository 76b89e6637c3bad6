package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.population.Definition;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.testing.Api;
import fr.rsi.testing.DemoCompanyAlone;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
@DemoCompanyAlone
class PopulationPagesTest {

    private static final String OWNER = "claire.martin";

    @Autowired
    private Api api;

    @Autowired
    private Populations populations;

    @Autowired
    private TaskService taskService;

    private Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = api.visitor();
    }

    @Test
    void thePreviewIsFramedByTasklistAloneAndSaysHowManyAndWho() throws Exception {
        HttpResponse<String> unknown = visitor.get("/populations/preview?kind=rule");
        assertThat(unknown.statusCode()).isEqualTo(401);
        visitor.signIn(OWNER);

        HttpResponse<String> preview = visitor.get("/populations/preview?kind=rule&department=R%26D&site=Lyon");
        assertThat(preview.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'", "default-src 'none'");
        assertThat(preview.body())
                .contains("36 people", "department = &quot;R&amp;D&quot; and site = &quot;Lyon&quot;", "The first 20:")
                .doesNotContain("<script");
        assertThat(visitor.get("/populations").headers().firstValue("X-Frame-Options"))
                .contains("DENY");
        assertThat(visitor.get("/populations")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @Test
    void thePreviewSaysWhatIsWrongAndCantBeMadeToInjectAnything() throws Exception {
        visitor.signIn(OWNER);

        assertThat(preview("kind=rule&rule=" + encoded("departement = \"R&D\"")))
                .contains("There is no attribute “departement”. Did you mean “department”?")
                .contains("class=\"refusal\"");
        assertThat(preview("kind=rule&department=" + encoded("\" or true or \"\" = \"")))
                .contains("Nobody is in it now.")
                .doesNotContain("240 people");
        assertThat(preview("kind=list&members=" + encoded("claire.martin\n<script>alert(1)</script>")))
                .contains("One person", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(preview("kind=list&characters=30000")).contains("The list is too long", "30000 characters");
        assertThat(preview("kind=combination&combine=intersection&part=site-lyon&part=department-rd"))
                .contains("people");
        assertThat(preview("kind=sample&of=everyone&unit=people&size=999")).contains("999 people can’t be drawn");
        assertThat(preview("kind=sample&of=everyone&unit=percent&size=10&by=site&draw=once"))
                .contains("24 people", "the seed of the draw is made when you save");
        assertThat(preview("kind=sample&of=everyone&unit=people&size=x")).contains("Choose what makes up");
        assertThat(preview("")).contains("Choose what makes up");
        String long400 = populations.members(List.of("everyone")).stream()
                .map(person -> person + "@aubrac.example")
                .collect(Collectors.joining("\n"));
        assertThat(preview("kind=list&members=" + encoded(long400 + "\n" + long400.toUpperCase(java.util.Locale.ROOT))))
                .contains("240 people");
    }

    @Test
    void anOwnerSeesChangesAndDeletesHisPopulations() throws Exception {
        populations.add(
                new Population("mine", "Mine", "La mienne", "", "Pour voir", 0, "rule", OWNER, List.of("managers")),
                Definition.rule("department = \"R&D\""));
        visitor.signIn(OWNER);
        String list = visitor.page("/populations");
        assertThat(list).contains("La mienne", "Pour voir", "58 personnes", "tenue par Claire Martin", "Modifier");
        assertThat(visitor.page("/populations/mine"))
                .contains("La mienne", "department = &quot;R&amp;D&quot;", "58 personnes");

        HttpResponse<String> task = visitor.post("/populations/mine/change", Map.of("_csrf", Visitor.csrf(list)));
        assertThat(task.uri().getPath()).startsWith("/camunda/app/tasklist/");
        assertThat(taskService
                        .createTaskQuery()
                        .processDefinitionKey("define-population")
                        .taskAssignee(OWNER)
                        .processVariableValueEquals("populationId", "mine")
                        .count())
                .isEqualTo(1);

        assertThat(visitor.post("/populations/mine/delete", Map.of("_csrf", Visitor.csrf(list)))
                        .body())
                .contains("« La mienne » est supprimée.");
        assertThat(populations.known(List.of("mine"))).isEmpty();
    }

    @Test
    void othersNeitherSeeNorChangeWhatIsNotForThem() throws Exception {
        populations.add(
                new Population(
                        "theirs", "Theirs", "La leur", "", "", 0, "rule", "sophie.bernard", List.of("designers")),
                Definition.rule("true"));
        visitor.signIn(OWNER);
        String list = visitor.page("/populations");
        assertThat(list).doesNotContain("La leur");
        assertThat(visitor.get("/populations/theirs").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/populations/theirs/delete", Map.of("_csrf", Visitor.csrf(list)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/populations/everyone/delete", Map.of("_csrf", Visitor.csrf(list)))
                        .body())
                .contains("class=\"refusal\"");
        assertThat(populations.known(List.of("theirs", "everyone"))).hasSize(2);
    }

    private String preview(String query) throws Exception {
        HttpResponse<String> preview = visitor.get("/populations/preview?" + query);
        assertThat(preview.statusCode()).as(query).isEqualTo(200);
        return preview.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
