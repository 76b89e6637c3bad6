package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.round.IdeaGroups;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * {@code ${confirmGroups}}, completing a user task: stores which ideas of the last round are the same. The variable
 * {@code groups} is the list of {@code ${ideas.groups(execution)}}, in the same order, with other labels or {@code keep}
 * set to false perhaps.
 */
@CircuitBean("confirmGroups")
class ConfirmGroups implements TaskListener {

    private static final String GROUPS = "groups";
    private static final int MAX_LABEL = 300;

    private final RoundHistory rounds;
    private final IdeaGroups groups;
    private final Texts texts;

    ConfirmGroups(RoundHistory rounds, IdeaGroups groups, Texts texts) {
        this.rounds = rounds;
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        Round round = rounds.last(task.getProcessInstanceId()).orElseThrow();
        List<IdeaGroups.Group> proposed = groups.toConfirm(round);
        List<SpinJsonNode> rows = rows(task.getVariable(GROUPS));
        if (rows.size() != proposed.size()) {
            throw Refused.invalid(List.of(new Violation(GROUPS, texts.text("groups.changed"))));
        }
        List<IdeaGroups.Group> confirmed = new ArrayList<>(groups.single(round));
        for (int i = 0; i < proposed.size(); i++) {
            confirmed.addAll(confirmed(proposed.get(i), rows.get(i)));
        }
        groups.confirm(round.id(), confirmed);
    }

    private static List<SpinJsonNode> rows(@Nullable Object submitted) {
        return submitted instanceof SpinJsonNode node && node.isArray() ? List.copyOf(node.elements()) : List.of();
    }

    private List<IdeaGroups.Group> confirmed(IdeaGroups.Group group, SpinJsonNode row) {
        boolean same = !row.hasProp("keep")
                || !row.prop("keep").isBoolean()
                || row.prop("keep").boolValue();
        if (!same) {
            return group.ideas().stream()
                    .map(idea -> new IdeaGroups.Group(idea, List.of(idea)))
                    .toList();
        }
        String label = row.hasProp("label") && row.prop("label").isString()
                ? row.prop("label").stringValue().strip()
                : "";
        if (label.isEmpty() || label.length() > MAX_LABEL) {
            throw Refused.invalid(List.of(new Violation(GROUPS, texts.text("groups.label", MAX_LABEL))));
        }
        return List.of(new IdeaGroups.Group(label, group.ideas()));
    }
}
