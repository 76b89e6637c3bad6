package fr.rsi.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.refusal.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions. */
@Repository
public class Questions {

    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Questions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The question with this id. */
    public Optional<Question> find(String id) {
        return jdbc.sql("select * from rsi.question where id = ?")
                .param(id)
                .query(this::question)
                .optional();
    }

    /**
     * The question with this id.
     *
     * @throws Refused if there is none
     */
    public Question get(String id) {
        return find(id).orElseThrow(() -> Refused.because(Refused.Kind.NOT_FOUND, "There is no question " + id + "."));
    }

    /** The database's clock. */
    public Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Adds a draft and gives it its id. */
    String addDraft(String asker, String title, String context, AnswerType type) {
        return jdbc.sql("""
                        insert into rsi.question (id, asker_id, title, context, type, status)
                        values ('Q-' || to_char(now(), 'YYYY') || '-' || lpad(nextval('rsi.question_number')::text, 4, '0'),
                                ?, ?, ?, ?, 'DRAFT')
                        returning id
                        """)
                .params(asker, title, context, type.code())
                .query(String.class)
                .single();
    }

    /** Keeps the circulation of a draft. */
    void prepare(Question question) {
        jdbc.sql("""
                        update rsi.question set options = ?::jsonb, populations = ?::jsonb, circuit = ?, deadline = ?,
                               quorum = ?, anonymous = ?, settings = ?::jsonb
                        where id = ? and status = 'DRAFT'
                        """)
                .params(
                        write(question.options()),
                        write(question.populations()),
                        question.circuit(),
                        question.deadline() == null ? null : question.deadline().atOffset(ZoneOffset.UTC),
                        question.quorum(),
                        question.anonymous(),
                        write(question.settings()),
                        question.id())
                .update();
    }

    /** Opens a draft. */
    boolean open(String id, String processInstanceId) {
        return jdbc.sql("""
                                update rsi.question set status = 'OPEN', launched_at = clock_timestamp(), process_instance_id = ?
                                where id = ? and status = 'DRAFT'
                                """).params(processInstanceId, id).update() == 1;
    }

    /** Ends an open question with a decision, or without one where the circuit says that the asker withdrew it. */
    public boolean end(String id, QuestionStatus status) {
        return jdbc.sql("""
                                update rsi.question set status = ?, ended_at = clock_timestamp()
                                where id = ? and status = 'OPEN'
                                """).params(status.name(), id).update() == 1;
    }

    /** Takes back a question that is a draft or open. */
    void withdraw(String id, String person, String reason) {
        jdbc.sql("""
                        update rsi.question set status = 'WITHDRAWN', ended_at = clock_timestamp(),
                               withdrawn_by = ?, withdrawal_reason = ?
                        where id = ? and status in ('DRAFT', 'OPEN')
                        """).params(person, reason, id).update();
    }

    /** Replaces the context of an open question. */
    public void amend(String id, String context) {
        jdbc.sql("update rsi.question set context = ? where id = ? and status = 'OPEN'")
                .params(context, id)
                .update();
    }

    /** Stores an open question after an edit, and its wording so far where that has changed. */
    void edit(Question before, Question after, String person) {
        if (!before.title().equals(after.title()) || !before.context().equals(after.context())) {
            jdbc.sql("""
                            insert into rsi.question_wording (question_id, version, title, context, edited_by)
                            select ?, coalesce(max(version), 0) + 1, ?, ?, ? from rsi.question_wording where question_id = ?
                            """)
                    .params(before.id(), before.title(), before.context(), person, before.id())
                    .update();
        }
        jdbc.sql("""
                        update rsi.question set title = ?, context = ?, options = ?::jsonb, deadline = ?, settings = ?::jsonb
                        where id = ? and status = 'OPEN'
                        """)
                .params(
                        after.title(),
                        after.context(),
                        write(after.options()),
                        after.deadline() == null ? null : after.deadline().atOffset(ZoneOffset.UTC),
                        write(after.settings()),
                        after.id())
                .update();
    }

    /** Forgets a draft. */
    void delete(String id) {
        jdbc.sql("delete from rsi.question where id = ? and status = 'DRAFT'")
                .param(id)
                .update();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getString("id"),
                row.getString("asker_id"),
                row.getString("title"),
                row.getString("context"),
                AnswerType.of(row.getString("type")).orElseThrow(),
                read(row.getString("options"), OPTIONS),
                read(row.getString("populations"), IDS),
                row.getString("circuit"),
                instant(row.getTimestamp("deadline")),
                row.getInt("quorum"),
                row.getBoolean("anonymous"),
                read(row.getString("settings"), new TypeReference<Settings>() {}),
                QuestionStatus.valueOf(row.getString("status")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("launched_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("withdrawal_reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable column in rsi.question: " + text, e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
