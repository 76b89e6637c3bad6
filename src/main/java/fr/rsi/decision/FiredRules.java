package fr.rsi.decision;

import fr.rsi.security.TechnicalUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Reads from the engine's history which rules decided. */
@Component
class FiredRules {

    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final TechnicalUser technicalUser;

    FiredRules(HistoryService historyService, RepositoryService repositoryService, TechnicalUser technicalUser) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.technicalUser = technicalUser;
    }

    /** The rule that fired last in the circuit that this instance of the question process called. */
    Optional<FiredRule> last(String questionInstanceId) {
        return technicalUser.call(() ->
                historyService
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(questionInstanceId)
                        .list()
                        .stream()
                        .flatMap(circuit -> historyService
                                .createHistoricDecisionInstanceQuery()
                                .processInstanceId(circuit.getId())
                                .includeOutputs()
                                .list()
                                .stream())
                        .max(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime))
                        .flatMap(this::rule));
    }

    private Optional<FiredRule> rule(HistoricDecisionInstance decision) {
        var definition = repositoryService.getDecisionDefinition(decision.getDecisionDefinitionId());
        var table = repositoryService
                .getDmnModelInstance(decision.getDecisionDefinitionId())
                .getModelElementsByType(DecisionTable.class);
        List<String> rows = new ArrayList<>();
        table.forEach(each -> each.getRules().stream().map(Rule::getId).forEach(rows::add));
        return decision.getOutputs().stream()
                .map(HistoricDecisionOutputInstance::getRuleId)
                .findFirst()
                .map(ruleId -> new FiredRule(
                        decision.getDecisionDefinitionName(), definition.getVersion(), rows.indexOf(ruleId) + 1));
    }
}
