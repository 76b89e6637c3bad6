package fr.rsi.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ballots. */
@Repository
public class Ballots {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Ballots(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The ballot of a person in a round. */
    public Optional<Ballot> find(long roundId, String personId) {
        return jdbc.sql("select * from rsi.ballot where round_id = ? and person_id = ?")
                .params(roundId, personId)
                .query(this::ballot)
                .optional();
    }

    /** The ballots of a round, by person. */
    public List<Ballot> ofRound(long roundId) {
        return jdbc.sql("select * from rsi.ballot where round_id = ? order by person_id")
                .param(roundId)
                .query(this::ballot)
                .list();
    }

    /** How many ballots of a round make each choice, abstentions among them. */
    Map<String, Integer> choices(long roundId) {
        Map<String, Integer> choices = new TreeMap<>();
        jdbc.sql("select answer ->> 'choice' as choice, count(*) from rsi.ballot where round_id = ? group by 1")
                .param(roundId)
                .query(row -> {
                    choices.put(row.getString(1), row.getInt(2));
                });
        return choices;
    }

    /** Stores a ballot. */
    void add(long roundId, String personId, String taskId, AnswerChecks.Checked checked, String receipt) {
        jdbc.sql("""
                        insert into rsi.ballot (round_id, person_id, task_id, answer, comment, receipt)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(roundId, personId, taskId, write(checked.answer()), checked.comment(), receipt)
                .update();
    }

    private Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(
                row.getLong("round_id"),
                row.getString("person_id"),
                read(row.getString("answer")),
                row.getString("comment"),
                row.getString("receipt"),
                row.getTimestamp("submitted_at").toInstant());
    }

    private Answer read(String text) {
        try {
            return json.readValue(text, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable ballot: " + text, e);
        }
    }

    private String write(Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
