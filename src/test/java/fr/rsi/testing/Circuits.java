package fr.rsi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.electorate.Follow;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.question.Asking;
import fr.rsi.question.Circulation;
import fr.rsi.question.Option;
import fr.rsi.question.Questions;
import fr.rsi.question.Settings;
import fr.rsi.question.Wording;
import fr.rsi.question.process.QuestionWorkflow;
import fr.rsi.round.ElectorateFollower;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What happens to a question, as the sentences of process tests: ask, answer, run the job of an element, fire a timer. */
@TestComponent
public class Circuits {

    /** A manager is above her, {@code thomas.leroy}. */
    public static final String ASKER = "claire.martin";

    /** Three people, so that every kind of result is a few answers away. */
    public static final String TRIO = "trio";

    /** Those in the trio. */
    public static final List<String> PEOPLE = List.of("helene.roux", "paul.nguyen", "sophie.bernard");

    private final Asking asking;
    private final Questions questions;
    private final QuestionWorkflow workflow;
    private final Populations populations;
    private final IdentityService identityService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final HistoryService historyService;
    private final ElectorateFollower follower;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TransactionOperations transaction;

    Circuits(
            Asking asking,
            Questions questions,
            QuestionWorkflow workflow,
            Populations populations,
            IdentityService identityService,
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            HistoryService historyService,
            ElectorateFollower follower,
            JdbcClient jdbc,
            ObjectMapper json,
            TransactionOperations transaction) {
        this.asking = asking;
        this.questions = questions;
        this.workflow = workflow;
        this.populations = populations;
        this.identityService = identityService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.historyService = historyService;
        this.follower = follower;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /** Puts a question to the trio and gives its id. */
    public String ask(String circuit, String type, int quorum, String... options) {
        ensureTrio();
        return ask(circuit, type, quorum, TRIO, null, options);
    }

    /** Puts a question to people who all leave before anybody has answered, and gives its id. */
    public String askNobody(String circuit, String type) {
        String population = "gone-" + circuit;
        jdbc.sql("""
                        insert into rsi.person (id, first_name, last_name, email, department, site, job, language)
                        values (?, 'Gone', 'Away', 'gone@example.org', '', '', '', 'en')
                        """).param(population).update();
        populations.add(new Population(population, population, population, "", "", 0), List.of(population));
        String id = ask(
                circuit,
                type,
                0,
                population,
                json.convertValue(Map.of("electorate", Follow.UNTIL_CLOSE), Settings.class));
        jdbc.sql("update rsi.person set left_at = now() where id = ?")
                .param(population)
                .update();
        follower.followAll();
        runAll(id);
        return id;
    }

    private String ask(
            String circuit,
            String type,
            int quorum,
            String population,
            @Nullable Settings settings,
            String... options) {
        return as(
                ASKER,
                () -> transaction.execute(status -> {
                    String id = asking.draft(
                            ASKER,
                            new Wording("Shall we do it?", "Because **it** helps.", type),
                            new Circulation(
                                    options.length == 0 ? null : Option.fromLines(String.join("\n", options)),
                                    List.of(population),
                                    circuit,
                                    Instant.now().plus(Duration.ofDays(2)),
                                    quorum,
                                    false,
                                    settings));
                    workflow.start(id);
                    return id;
                }));
    }

    /** Makes sure that the trio can be asked. */
    public void ensureTrio() {
        if (populations.find(List.of(TRIO)).isEmpty()) {
            populations.add(new Population(TRIO, "Trio", "Trio", "Three people", "Trois personnes", 0), PEOPLE);
        }
    }

    /** Answers in the person's task. */
    public void answer(String question, String person, String choice) {
        complete(question, person, Map.of("choice", choice));
    }

    /** Completes the one task of this question that the person has. */
    public void complete(String question, String person, Map<String, Object> values) {
        as(person, () -> {
            Task task = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(question)
                    .taskAssignee(person)
                    .singleResult();
            assertThat(task).as("a task of %s for %s", question, person).isNotNull();
            taskService.complete(task.getId(), values);
            return true;
        });
    }

    /** Claims the task of this question that a group has, and completes it. */
    public void completeForGroup(String question, String group, String person, Map<String, Object> values) {
        as(person, () -> {
            Task task = taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(question)
                    .taskCandidateGroup(group)
                    .includeAssignedTasks()
                    .singleResult();
            assertThat(task).as("a task of %s for %s", question, group).isNotNull();
            taskService.claim(task.getId(), person);
            taskService.complete(task.getId(), values);
            return true;
        });
    }

    /** Fires the timer of a boundary event, whatever its due date. */
    public void fire(String question, String boundaryEvent) {
        run(question, boundaryEvent);
    }

    /** Runs the one job of an element. */
    public void run(String question, String element) {
        Job job = job(question, element);
        managementService.executeJob(job.getId());
    }

    /** Runs jobs that wait for nothing but the job executor until there are none. */
    public void runAll(String question) {
        for (int i = 0; i < 20; i++) {
            List<Job> waiting = managementService.createJobQuery().messages().list().stream()
                    .filter(job -> question.equals(businessKey(job)))
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(job -> managementService.executeJob(job.getId()));
        }
        throw new AssertionError("Jobs of " + question + " never end");
    }

    private Job job(String question, String element) {
        List<Job> found = managementService.createJobQuery().activityId(element).list().stream()
                .filter(job -> question.equals(businessKey(job)))
                .toList();
        assertThat(found).as("jobs of %s at %s", question, element).hasSize(1);
        return found.get(0);
    }

    private String businessKey(Job job) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? "" : instance.getBusinessKey();
    }

    /** Ids of the elements that instances with this business key have finished, in the order of their ends. */
    public List<String> passed(String question) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(question).list().stream()
                .flatMap(
                        instance -> historyService
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .finished()
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    /** Whether every instance of the question has ended. */
    public boolean ended(String question) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(question)
                        .count()
                == 0;
    }

    /** Does something as a person who is signed in. */
    public <T> T as(String person, Supplier<T> act) {
        List<String> groups = identityService.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identityService.setAuthentication(person, groups);
        try {
            return act.get();
        } finally {
            identityService.clearAuthentication();
        }
    }
}
