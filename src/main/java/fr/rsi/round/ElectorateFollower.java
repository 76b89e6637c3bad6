package fr.rsi.round;

import fr.rsi.electorate.FollowingElectorates;
import fr.rsi.electorate.Shift;
import fr.rsi.engine.Respondents;
import fr.rsi.security.TechnicalUser;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets open rounds follow the directory: those who join get a task, those who leave without having answered lose theirs. */
@Service
public class ElectorateFollower {

    private final FollowingElectorates electorates;
    private final RoundTable rounds;
    private final Respondents respondents;
    private final TechnicalUser technicalUser;
    private final TransactionOperations transaction;

    ElectorateFollower(
            FollowingElectorates electorates,
            RoundTable rounds,
            Respondents respondents,
            TechnicalUser technicalUser,
            TransactionOperations transaction) {
        this.electorates = electorates;
        this.rounds = rounds;
        this.respondents = respondents;
        this.technicalUser = technicalUser;
        this.transaction = transaction;
    }

    /** Brings all open rounds that follow up to date, each in a transaction of its own. */
    public void followAll() {
        electorates.behind().forEach(this::follow);
    }

    /** Brings one open round up to date; another node may be at it, or somebody may answer meanwhile: then it is left for the next time. */
    public void follow(long roundId) {
        transaction.executeWithoutResult(status -> {
            if (!rounds.holdElectorate(roundId)) {
                return;
            }
            boolean untilFirst = electorates.untilFirstAnswer(roundId);
            if (untilFirst && rounds.get(roundId).answered() > 0) {
                electorates.settle(roundId);
                return;
            }
            Optional<Shift> shift = electorates.shift(roundId);
            if (shift.isPresent() && !apply(shift.get(), untilFirst)) {
                status.setRollbackOnly();
            }
        });
    }

    /** Changes the electorate of an open round; false where an answer or the close came first. To be called in a transaction. */
    boolean apply(Shift shift, boolean onlyBeforeTheFirstAnswer) {
        Round round = rounds.get(shift.round());
        if (onlyBeforeTheFirstAnswer) {
            rounds.holdAnswers(round);
        }
        respondents.hold(round.processInstanceId(), round.activityId(), shift.leaving());
        Round held = rounds.get(round.id());
        if (!held.open() || onlyBeforeTheFirstAnswer && held.answered() > 0 || !electorates.holds(shift)) {
            return false;
        }
        electorates.apply(shift);
        return !shift.changesWhoIsAsked()
                || technicalUser.call(() -> respondents.change(
                        round.processInstanceId(), round.activityId(), shift.joiningPeople(), shift.leaving()));
    }
}
