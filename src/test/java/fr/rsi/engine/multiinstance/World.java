package fr.rsi.engine.multiinstance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** One engine, on which a scenario is played; what can be seen of it afterwards is told in lines. */
public final class World {

    static final Instant DUE = Instant.parse("2030-01-01T00:00:00Z");

    private final BareEngine bare;
    private final Listener listener;
    private String instance = "";

    World(BareEngine bare, Listener listener) {
        this.bare = bare;
        this.listener = listener;
        listener.heard.clear();
    }

    /** The bean {@code listener} of the models. */
    public static final class Listener {

        private final List<String> heard = new ArrayList<>();

        /** Notes what a task listener can see. */
        public void hear(DelegateTask task) {
            heard.add(task.getEventName() + " " + task.getAssignee() + " respondent=" + task.getVariable("respondent")
                    + " loopCounter=" + task.getVariable("loopCounter"));
        }

        /** Throws for one person. */
        public void object(DelegateTask task) {
            if ("p2".equals(task.getAssignee())) {
                throw new BpmnError("objection");
            }
        }

        /** When p3 and the others are due. */
        public Date due(String person) {
            return Date.from(DUE.plusSeconds(person.charAt(1)));
        }

        /** Fails while the variable says so. */
        public void fail(boolean broken) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
        }
    }

    ProcessEngine engine() {
        return bare.engine();
    }

    String instance() {
        return instance;
    }

    static List<String> people(int number) {
        return IntStream.range(0, number).mapToObj(i -> "p" + i).toList();
    }

    String deploy(BpmnModelInstance model) {
        return engine().getRepositoryService()
                .createDeployment()
                .addModelInstance("model.bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    void start(BpmnModelInstance model, int people) {
        start(model, Map.of("group", people(people)));
    }

    void start(BpmnModelInstance model, Map<String, Object> variables) {
        instance = engine().getRuntimeService()
                .startProcessInstanceById(deploy(model), variables)
                .getId();
        settle();
    }

    void answer(String... people) {
        answer(Map.of(), people);
    }

    void answer(Map<String, Object> variables, String... people) {
        for (String person : people) {
            engine().getTaskService().complete(task(person).getId(), variables);
        }
        settle();
    }

    Task task(String person) {
        List<Task> tasks = engine().getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskAssignee(person)
                .initializeFormKeys()
                .list();
        if (tasks.size() != 1) {
            throw new IllegalStateException(person + " has " + tasks.size() + " tasks");
        }
        return tasks.get(0);
    }

    void refused(Runnable act) {
        try {
            act.run();
        } catch (ProcessEngineException e) {
            listener.heard.add("refused");
        }
    }

    void fireTimer() {
        Job timer = engine().getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult();
        engine().getManagementService().executeJob(timer.getId());
        settle();
    }

    /** Runs whatever is to be run, the sweep included, until nothing is left. */
    void settle() {
        boolean idle = false;
        while (!idle) {
            boolean swept = bare.configuration()
                            .getCommandExecutorTxRequired()
                            .execute(new Sweep(java.time.Duration.ofHours(1)))
                    > 0;
            List<Job> jobs = engine().getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .messages()
                    .withRetriesLeft()
                    .active()
                    .list();
            jobs.forEach(this::run);
            idle = !swept && jobs.isEmpty();
        }
    }

    private void run(Job job) {
        try {
            engine().getManagementService().executeJob(job.getId());
        } catch (RuntimeException e) {
            listener.heard.add("failed: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** What people, managers and auditors see; nothing of how it is done. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        told.add(instance().isEmpty() || running() ? "running" : "ended");
        openTasks().forEach(task -> told.add("open " + describe(task)));
        historicTasks().forEach(task -> told.add("history " + task));
        told.add("activities " + activities());
        told.add("variables " + variables());
        engine().getRuntimeService().createIncidentQuery().processInstanceId(instance).list().stream()
                .map(incident -> "incident " + incident.getIncidentType() + " at " + incident.getActivityId())
                .sorted()
                .forEach(told::add);
        told.addAll(listener.heard);
        return told;
    }

    private boolean running() {
        return engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 1;
    }

    private List<Task> openTasks() {
        return engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .initializeFormKeys()
                .list()
                .stream()
                .sorted(Comparator.comparing(World::describe))
                .toList();
    }

    private static String describe(Task task) {
        return task.getTaskDefinitionKey() + " " + task.getAssignee() + " name=" + task.getName() + " due="
                + task.getDueDate() + " priority=" + task.getPriority() + " form=" + task.getFormKey() + " owner="
                + task.getOwner() + (task.isSuspended() ? " suspended" : "");
    }

    String candidates(Task task) {
        return engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map((IdentityLink link) -> link.getType() + ":" + link.getUserId() + ":" + link.getGroupId())
                .sorted()
                .collect(Collectors.joining(","));
    }

    void note(String line) {
        listener.heard.add(line);
    }

    private List<String> historicTasks() {
        return engine()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .map(World::describe)
                .sorted()
                .toList();
    }

    private static String describe(HistoricTaskInstance task) {
        return task.getTaskDefinitionKey() + " " + task.getAssignee() + " " + task.getDeleteReason() + " "
                + task.getTaskState() + (task.getEndTime() == null ? "" : " ended")
                + (task.getEndTime() == null || task.getDurationInMillis() >= 0 ? "" : " without duration");
    }

    private List<String> activities() {
        return running()
                ? engine().getRuntimeService().getActiveActivityIds(instance).stream()
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Those of the process instance itself. */
    private Map<String, Object> variables() {
        return running() ? new TreeMap<>(engine().getRuntimeService().getVariablesLocal(instance)) : Map.of();
    }
}
