package fr.rsi.round;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be known of rounds, and the few things circuits do to them. */
@Component
public class RoundHistory {

    private final RoundTable rounds;
    private final Bundles bundles;
    private final JdbcClient jdbc;

    RoundHistory(RoundTable rounds, Bundles bundles, JdbcClient jdbc) {
        this.rounds = rounds;
        this.bundles = bundles;
        this.jdbc = jdbc;
    }

    /** The rounds of a question, the first one first. */
    public List<Round> ofQuestion(String questionId) {
        return rounds.ofQuestion(questionId);
    }

    /** A round of a question by its number. */
    public Optional<Round> find(String questionId, int number) {
        return rounds.ofQuestion(questionId).stream()
                .filter(round -> round.number() == number)
                .findFirst();
    }

    /** The last round of an instance of a circuit. */
    public Optional<Round> last(String processInstanceId) {
        return rounds.last(processInstanceId);
    }

    /** The last round of an ask task in an instance of a circuit. */
    public Optional<Round> last(String processInstanceId, String activityId) {
        return rounds.last(processInstanceId, activityId);
    }

    /** Those of a round who have not answered, in the order of their ids. */
    public List<String> undecided(long roundId) {
        return rounds.undecided(roundId);
    }

    /** Lets a closed round go on, with the answers it has, when its ask task is reached again. */
    public void extend(long roundId) {
        rounds.extend(roundId);
    }

    /** Waits for the answers under way in a round, and lets no other come in until the transaction ends. */
    public void hold(Round round) {
        rounds.holdAnswers(round);
    }

    /** Notes how the circuit counts a round, so that everyone who looks at it later counts it the same way. */
    public void counted(long roundId, CountRule rule) {
        rounds.counted(roundId, rule);
    }

    /** The receipt of a person's answer, empty where there is none; it tells nothing about what was said. */
    public Optional<String> receipt(long roundId, String person) {
        return jdbc.sql("select receipt from rsi.participation where round_id = ? and person_id = ?")
                .params(roundId, person)
                .query(String.class)
                .optional();
    }

    /** Those who have made this choice in a round with names, in the order of their ids. */
    public List<String> choosing(long roundId, String choice) {
        return jdbc.sql("select person_id from rsi.ballot where round_id = ? and answer ->> 'choice' = ? order by 1")
                .params(roundId, choice)
                .query(String.class)
                .list();
    }

    /** The ideas of a round, each once, as they were written. */
    public List<String> ideas(long roundId) {
        return List.copyOf(IdeaGroups.ideas(bundles.of(rounds.get(roundId))).keySet());
    }

    /** Whether the person is or was asked in any round of the question. */
    public boolean asked(String questionId, String person) {
        return jdbc.sql("""
                        select exists (select 1 from rsi.electorate e join rsi.round r on r.id = e.round_id
                                       where r.question_id = ? and e.person_id = ?)
                        """).params(questionId, person).query(Boolean.class).single();
    }

    /** Whether the person is asked in this round. */
    public boolean askedIn(long roundId, String person) {
        return jdbc.sql("select exists (select 1 from rsi.electorate where round_id = ? and person_id = ?)")
                .params(roundId, person)
                .query(Boolean.class)
                .single();
    }

    /** The ids of everyone who was asked in any round of the question, in order. */
    public List<String> everyoneAsked(String questionId) {
        return jdbc.sql("""
                        select distinct e.person_id from rsi.electorate e join rsi.round r on r.id = e.round_id
                        where r.question_id = ? order by 1
                        """).param(questionId).query(String.class).list();
    }
}
