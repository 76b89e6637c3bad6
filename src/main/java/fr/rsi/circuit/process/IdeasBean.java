package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Markdown;
import fr.rsi.round.IdeaGroups;
import fr.rsi.round.RoundHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** {@code ${ideas.groups(execution)}}, for the form in which somebody confirms which ideas of the last round are the same. */
@CircuitBean("ideas")
public class IdeasBean {

    private final RoundHistory rounds;
    private final IdeaGroups groups;

    IdeasBean(RoundHistory rounds, IdeaGroups groups) {
        this.rounds = rounds;
        this.groups = groups;
    }

    /** The proposed groups of more than one idea: label, the ideas as a Markdown list, and that they are the same. */
    public SpinJsonNode groups(DelegateExecution execution) {
        List<Map<String, Object>> rows = rounds.last(execution.getProcessInstanceId()).stream()
                .flatMap(round -> groups.toConfirm(round).stream())
                .map(IdeasBean::row)
                .toList();
        return Spin.JSON(rows);
    }

    private static Map<String, Object> row(IdeaGroups.Group group) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("label", group.label());
        row.put(
                "ideas",
                group.ideas().stream()
                        .map(idea -> "- " + Markdown.escaped(idea))
                        .collect(Collectors.joining("\n")));
        row.put("keep", true);
        return row;
    }
}
