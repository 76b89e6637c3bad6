package fr.rsi.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of decisions. */
@Repository
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for; null means anything.
     *
     * @param text words in the title, whatever their case
     * @param from earliest moment of the decision
     * @param to the decision is before this moment
     * @param reader only decisions that concern this person, as asker or respondent
     */
    public record Search(
            @Nullable String text,
            @Nullable String outcome,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String reader) {}

    /** A line of the register. */
    public record Entry(
            String questionId, String title, String asker, String outcome, String reason, Instant decidedAt) {}

    /** The decision on a question. */
    public Optional<Decision> find(String questionId) {
        return jdbc.sql("select * from rsi.decision where question_id = ?")
                .param(questionId)
                .query(Decisions::decision)
                .optional();
    }

    /** Adds a decision; the database's clock says when it was taken. */
    void add(String questionId, String outcome, String reason, @Nullable String winner, @Nullable String arbiter) {
        jdbc.sql("""
                        insert into rsi.decision (question_id, outcome, reason, winner, arbiter_id) values (?, ?, ?, ?, ?)
                        """).params(questionId, outcome, reason, winner, arbiter).update();
    }

    /** How many decisions are found. */
    public long count(Search search) {
        return statement("select count(*)", search, "").query(Long.class).single();
    }

    /** Decisions that are found, the latest first. */
    public List<Entry> find(Search search, int offset, int limit) {
        return statement(
                        "select q.id, q.title, q.asker_id, d.outcome, d.reason, d.decided_at",
                        search,
                        " order by d.decided_at desc, q.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Entry(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("asker_id"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec statement(String select, Search search, String order) {
        return jdbc.sql(select + """
                         from rsi.decision d join rsi.question q on q.id = d.question_id
                         where (:text::text is null or strpos(lower(q.title), lower(:text)) > 0)
                         and (:outcome::text is null or d.outcome = :outcome)
                         and (:from::timestamptz is null or d.decided_at >= :from)
                         and (:to::timestamptz is null or d.decided_at < :to)
                         and (:reader::text is null or q.asker_id = :reader or exists (
                           select 1 from rsi.round r join rsi.electorate e on e.round_id = r.id
                           where r.question_id = q.id and e.person_id = :reader))
                        """ + order)
                .param("text", search.text())
                .param("outcome", search.outcome())
                .param("from", search.from() == null ? null : search.from().atOffset(ZoneOffset.UTC))
                .param("to", search.to() == null ? null : search.to().atOffset(ZoneOffset.UTC))
                .param("reader", search.reader());
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("question_id"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("winner"),
                row.getString("arbiter_id"),
                row.getTimestamp("decided_at").toInstant());
    }
}
