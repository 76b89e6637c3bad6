package fr.rsi.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;

/**
 * Moves running process instances to another version of their process, with the tables and forms of today. Timers that both
 * versions have keep their dates.
 */
@Component
public class MovingInstances {
    private static final String BODY = "#multiInstanceBody";

    /** Variable of a moved instance that says since when it uses the versions of today. */
    private static final String VERSIONS_SINCE = "versionsSince";

    private final RuntimeService runtimeService;

    MovingInstances(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    /**
     * An element where an instance is.
     *
     * @param kept whether the other version has it too
     */
    public record Place(String id, String name, boolean kept) {}

    /** Where an instance is, each element once, and whether the other version has it. */
    public List<Place> places(String instanceId, String target) {
        Set<String> kept = plan(instanceId, target).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        List<Place> places = new ArrayList<>();
        Deque<ActivityInstance> open = new ArrayDeque<>(List.of(tree(instanceId).getChildActivityInstances()));
        while (!open.isEmpty()) {
            ActivityInstance each = open.removeFirst();
            open.addAll(List.of(each.getChildActivityInstances()));
            String id = each.getActivityId();
            boolean inner = id.endsWith(BODY);
            if (!inner && places.stream().noneMatch(place -> place.id().equals(id))) {
                places.add(
                        new Place(id, each.getActivityName() == null ? id : each.getActivityName(), kept.contains(id)));
            }
        }
        return places;
    }

    /** Moves an instance whose places are all kept. */
    public void move(String instanceId, String target) {
        runtimeService.setVariableLocal(instanceId, VERSIONS_SINCE, new Date());
        runtimeService
                .newMigration(plan(instanceId, target))
                .processInstanceIds(instanceId)
                .execute();
    }

    private MigrationPlan plan(String instanceId, String target) {
        String source = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getProcessDefinitionId();
        return runtimeService
                .createMigrationPlan(source, target)
                .mapEqualActivities()
                .build();
    }

    private ActivityInstance tree(String instanceId) {
        return runtimeService.getActivityInstance(instanceId);
    }
}
