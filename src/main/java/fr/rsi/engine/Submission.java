package fr.rsi.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person submits in one ask task.
 *
 * @param taskId id of the task
 * @param processInstanceId instance of the circuit
 * @param activityId id of the ask task in the model
 * @param assignee who is asked
 * @param userId who submits, null where nobody is authenticated
 * @param values the submitted fields
 */
public record Submission(
        String taskId,
        String processInstanceId,
        String activityId,
        @Nullable String assignee,
        @Nullable String userId,
        Map<String, Object> values) {}
