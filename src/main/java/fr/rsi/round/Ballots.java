package fr.rsi.round;

import fr.rsi.question.Community;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ballots of rounds that are not anonymous. */
@Repository
public class Ballots {

    private final JdbcClient jdbc;
    private final AnswerJson json;

    Ballots(JdbcClient jdbc, AnswerJson json) {
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

    /**
     * What was written in a round: those who wrote it by name, what they chose, and the text.
     *
     * @param column SQL for the text, null where there is none
     */
    List<Remarks.Remark> written(long roundId, String column, int most) {
        return jdbc.sql("""
                        select coalesce(p.first_name || ' ' || p.last_name, b.person_id), b.answer ->> 'choice', %1$s
                        from rsi.ballot b left join rsi.person p on p.id = b.person_id
                        where b.round_id = ? and %1$s is not null order by b.person_id limit ?
                        """.formatted(column))
                .params(roundId, most)
                .query((row, number) -> new Remarks.Remark(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What is to be counted, without reasons. */
    List<Bundle> bundles(long roundId) {
        return jdbc.sql("""
                        select b.answer - 'reason' as answer, e.weight, count(*) as ballots
                        from rsi.ballot b join rsi.electorate e using (round_id, person_id)
                        where b.round_id = ? group by 1, 2
                        """)
                .param(roundId)
                .query((row, number) ->
                        new Bundle(json.read(row.getString("answer")), row.getInt("weight"), row.getInt("ballots")))
                .list();
    }

    /** What is to be counted, by community of the directory; the empty one is of those whom the directory does not know. */
    Map<String, List<Bundle>> bundlesByCommunity(long roundId, Community community) {
        Map<String, List<Bundle>> bundles = new TreeMap<>();
        jdbc.sql("""
                        select coalesce(p.%s, '') as community, b.answer - 'reason' as answer, e.weight, count(*) as ballots
                        from rsi.ballot b join rsi.electorate e using (round_id, person_id)
                        left join rsi.person p on p.id = b.person_id
                        where b.round_id = ? group by 1, 2, 3
                        """.formatted(community.code())).param(roundId).query(row -> {
            bundles.computeIfAbsent(row.getString("community"), name -> new ArrayList<>())
                    .add(new Bundle(json.read(row.getString("answer")), row.getInt("weight"), row.getInt("ballots")));
        });
        return bundles;
    }

    /** Stores a ballot. */
    void add(long roundId, String personId, String taskId, AnswerChecks.Checked checked, String receipt) {
        jdbc.sql("""
                        insert into rsi.ballot (round_id, person_id, task_id, answer, comment, receipt)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(roundId, personId, taskId, json.write(checked.answer()), checked.comment(), receipt)
                .update();
    }

    /** Replaces a ballot and keeps the version so far; the receipt stays. */
    void change(long roundId, String personId, AnswerChecks.Checked checked) {
        jdbc.sql("""
                        insert into rsi.ballot_version (round_id, person_id, version, answer, comment, submitted_at)
                        select round_id, person_id, version, answer, comment, submitted_at from rsi.ballot
                        where round_id = ? and person_id = ? for update
                        """).params(roundId, personId).update();
        jdbc.sql("""
                        update rsi.ballot set answer = ?::jsonb, comment = ?, version = version + 1,
                               submitted_at = clock_timestamp()
                        where round_id = ? and person_id = ?
                        """)
                .params(json.write(checked.answer()), checked.comment(), roundId, personId)
                .update();
    }

    private Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(
                row.getLong("round_id"),
                row.getString("person_id"),
                json.read(row.getString("answer")),
                row.getString("comment"),
                row.getString("receipt"),
                row.getInt("version"),
                row.getTimestamp("submitted_at").toInstant());
    }
}
