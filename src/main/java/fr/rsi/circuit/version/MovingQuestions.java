package fr.rsi.circuit.version;

import fr.rsi.engine.MovingInstances;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.security.TechnicalUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves running questions to another version of their circuit, and says before what becomes of their answers. */
@Service
public class MovingQuestions {
    private final Questions questions;
    private final RoundHistory rounds;
    private final MovingInstances instances;
    private final MoveWords words;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TechnicalUser technicalUser;
    private final Texts texts;

    MovingQuestions(
            Questions questions,
            RoundHistory rounds,
            MovingInstances instances,
            MoveWords words,
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TechnicalUser technicalUser,
            Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.instances = instances;
        this.words = words;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.technicalUser = technicalUser;
        this.texts = texts;
    }

    /**
     * What a move does.
     *
     * @param circuit key of the circuit
     * @param from version on which the question is
     * @param to version to which it is to go
     * @param possible whether it can go there
     * @param sentences what becomes of the question and its answers, or why it can't go there
     */
    public record Move(String circuit, int from, int to, boolean possible, List<String> sentences) {}

    /**
     * What a move would do; nothing is changed.
     *
     * @param version where to, null for the latest; the version on which it is already renews the tables and forms only
     * @throws Refused where the question is not running or there is no such version
     */
    @Transactional(readOnly = true)
    public Move preview(String questionId, @Nullable Integer version) {
        return technicalUser.call(() -> move(running(questionId), version));
    }

    /**
     * Moves a question.
     *
     * @throws Refused where {@link #preview} says that it is not possible; the question stays where it is then
     */
    @Transactional
    public Move move(String questionId, @Nullable Integer version) {
        return technicalUser.call(() -> {
            rounds.ofQuestion(questionId).stream().filter(Round::open).forEach(rounds::hold);
            Running running = running(questionId);
            Move move = move(running, version);
            if (!move.possible()) {
                throw Refused.because(
                        Refused.Kind.CONFLICT,
                        move.sentences().stream()
                                .map(sentence -> new Violation("version", sentence))
                                .toList());
            }
            instances.move(
                    running.instance().getId(), definition(running, move.to()).getId());
            return move;
        });
    }

    /**
     * A version of a circuit.
     *
     * @param deployedAt when it was deployed
     */
    public record Version(int number, Instant deployedAt) {}

    /**
     * The versions of the circuit that a running question is in, the latest first.
     *
     * @throws Refused where the question is not running
     */
    @Transactional(readOnly = true)
    public List<Version> versions(String questionId) {
        return technicalUser.call(() -> repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(running(questionId).definition().getKey())
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::version)
                .toList());
    }

    private Version version(ProcessDefinition definition) {
        return new Version(
                definition.getVersion(),
                repositoryService
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult()
                        .getDeploymentTime()
                        .toInstant());
    }

    private record Running(Question question, ProcessInstance instance, ProcessDefinition definition) {}

    private Running running(String questionId) {
        Question question = questions.get(questionId);
        List<ProcessInstance> found = question.status() == QuestionStatus.OPEN
                ? runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(questionId)
                        .processDefinitionKey(String.valueOf(question.circuit()))
                        .list()
                : List.of();
        if (found.isEmpty()) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("move.notRunning", questionId));
        }
        ProcessInstance instance = found.get(0);
        return new Running(
                question, instance, repositoryService.getProcessDefinition(instance.getProcessDefinitionId()));
    }

    private ProcessDefinition definition(Running running, @Nullable Integer version) {
        var query = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(running.definition().getKey());
        ProcessDefinition found =
                (version == null ? query.latestVersion() : query.processDefinitionVersion(version)).singleResult();
        if (found == null) {
            throw Refused.invalid(List.of(new Violation(
                    "version", texts.text("move.unknown", running.definition().getKey(), String.valueOf(version)))));
        }
        return found;
    }

    private Move move(Running running, @Nullable Integer version) {
        ProcessDefinition target = definition(running, version);
        List<MovingInstances.Place> places = instances.places(running.instance().getId(), target.getId());
        List<String> obstacles = places.stream()
                .filter(place -> !place.kept())
                .map(place -> texts.text("move.gone", place.name(), place.id(), target.getVersion()))
                .toList();
        List<String> sentences = new ArrayList<>(obstacles);
        if (obstacles.isEmpty()) {
            sentences.addAll(words.of(
                    running.question(),
                    places,
                    repositoryService.getBpmnModelInstance(running.definition().getId()),
                    repositoryService.getBpmnModelInstance(target.getId()),
                    target.getVersion()));
        }
        return new Move(
                target.getKey(),
                running.definition().getVersion(),
                target.getVersion(),
                obstacles.isEmpty(),
                sentences);
    }
}
