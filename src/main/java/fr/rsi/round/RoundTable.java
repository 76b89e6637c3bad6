package fr.rsi.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.engine.AskTask;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
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

/** The rounds and their electorates. */
@Repository
class RoundTable {

    private static final String SELECT = """
            select r.*,
                   (select count(*) from rsi.electorate e where e.round_id = r.id) as invited,
                   (select count(*) from rsi.participation p where p.round_id = r.id) as answered
            from rsi.round r
            """;

    private static final String STANDING = """
            select r.id, r.question_id, r.number, r.process_instance_id, r.activity_id, r.anonymous, r.type, r.options, p.receipt,
                   r.closed_at is null and (r.closes_at is null or clock_timestamp() < r.closes_at) as open,
                   e.person_id is not null as asked
            from rsi.round r
            left join rsi.electorate e on e.round_id = r.id and e.person_id = :person
            left join rsi.participation p on p.round_id = r.id and p.person_id = :person
            """;

    /** First part of the keys of the advisory locks on answers; the second one is the ask task in its instance. */
    private static final int ANSWERS = 0x0A45;

    /** The same of the locks on electorates. */
    private static final int ELECTORATE = 0x0E1E;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RoundTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rounds of a question, the first one first. */
    List<Round> ofQuestion(String questionId) {
        return jdbc.sql(SELECT + " where r.question_id = ? order by r.number")
                .param(questionId)
                .query(this::round)
                .list();
    }

    /** The last round of an ask task in an instance of a circuit. */
    Optional<Round> last(String processInstanceId, String activityId) {
        return jdbc.sql(SELECT
                        + " where r.process_instance_id = ? and r.activity_id = ? order by r.number desc limit 1")
                .params(processInstanceId, activityId)
                .query(this::round)
                .optional();
    }

    /** The last round of an instance of a circuit. */
    Optional<Round> last(String processInstanceId) {
        return jdbc.sql(SELECT + " where r.process_instance_id = ? order by r.number desc limit 1")
                .param(processInstanceId)
                .query(this::round)
                .optional();
    }

    /** The round with this id. */
    Round get(long id) {
        return jdbc.sql(SELECT + " where r.id = ?").param(id).query(this::round).single();
    }

    /** Opens the next round of a question; its electorate is to follow. */
    long open(
            String questionId,
            AskTask task,
            String processInstanceId,
            @Nullable Instant closesAt,
            boolean anonymous,
            @Nullable Subject subject,
            String seed) {
        return jdbc.sql("""
                        insert into rsi.round
                          (question_id, number, activity_id, name, process_instance_id, closes_at, anonymous, type, options, feedback, seed)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?
                        from rsi.round where question_id = ?
                        returning id
                        """)
                .params(
                        questionId,
                        task.id(),
                        task.name(),
                        processInstanceId,
                        utc(closesAt),
                        anonymous,
                        subject == null ? null : subject.type().code(),
                        subject == null ? null : write(subject.options()),
                        AskTask.ON.equals(task.properties().get(AskTask.FEEDBACK)),
                        seed,
                        questionId)
                .query(Long.class)
                .single();
    }

    /** Opens a closed round again. */
    void reopen(long id, @Nullable Instant closesAt) {
        jdbc.sql("""
                        update rsi.round set closes_at = ?, closed_at = null, close_reason = null, extended = false
                        where id = ?
                        """).params(utc(closesAt), id).update();
    }

    /** Moves the deadline of an open round. */
    void move(long id, Instant closesAt) {
        jdbc.sql("update rsi.round set closes_at = ? where id = ? and closed_at is null")
                .params(utc(closesAt), id)
                .update();
    }

    /** Marks a closed round to go on when its ask task is reached again; not an anonymous one that is disclosed. */
    void extend(long id) {
        jdbc.sql("update rsi.round set extended = true where id = ? and closed_at is not null and not disclosed")
                .param(id)
                .update();
    }

    boolean extended(long id) {
        return jdbc.sql("select extended from rsi.round where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Closes a round; the reason for one that ends before everyone has answered depends on its deadline. False where it is closed. */
    boolean close(long id, CloseReason before) {
        return jdbc.sql("""
                        update rsi.round set closed_at = clock_timestamp(), close_reason = case
                          when (select count(*) from rsi.electorate where round_id = id)
                             = (select count(*) from rsi.participation where round_id = id) then 'ALL_ANSWERED'
                          when closes_at <= clock_timestamp() then 'DEADLINE'
                          else ? end
                        where id = ? and closed_at is null
                        """).params(before.name(), id).update() == 1;
    }

    /** Where a person stands in the last round of an ask task. */
    Optional<Standing> standing(String processInstanceId, String activityId, String person) {
        return jdbc.sql(STANDING
                        + " where r.process_instance_id = :instance and r.activity_id = :activity"
                        + " order by r.number desc limit 1")
                .param("person", person)
                .param("instance", processInstanceId)
                .param("activity", activityId)
                .query(this::standing)
                .optional();
    }

    /** Lets nobody edit what the answers of an ask task are checked against until the transaction ends. */
    void enter(String processInstanceId, String activityId) {
        lock("pg_advisory_xact_lock_shared", ANSWERS, answers(processInstanceId, activityId));
    }

    private static int answers(String processInstanceId, String activityId) {
        return (processInstanceId + activityId).hashCode();
    }

    /** Lets no other transaction change the electorate of a round until this one ends; false where one is at it. */
    boolean holdElectorate(long id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(ELECTORATE, (int) id)
                .query(Boolean.class)
                .single();
    }

    /** Waits for a change of the electorate under way, and lets no other begin until the transaction ends. */
    void awaitElectorate(long id) {
        lock("pg_advisory_xact_lock", ELECTORATE, (int) id);
    }

    /** Waits for the answers under way, and lets no other come in until the transaction ends. */
    void holdAnswers(Round round) {
        lock("pg_advisory_xact_lock", ANSWERS, answers(round.processInstanceId(), round.activityId()));
    }

    private void lock(String function, int kind, int key) {
        jdbc.sql("select true from (select " + function + "(?, ?)) locked")
                .params(kind, key)
                .query(Boolean.class)
                .single();
    }

    /** Where a person stands in the rounds of a question, the first one first. */
    List<Standing> standings(String questionId, String person) {
        return jdbc.sql(STANDING + " where r.question_id = :question order by r.number")
                .param("person", person)
                .param("question", questionId)
                .query(this::standing)
                .list();
    }

    /** Lets the round not close until the transaction ends; false where it takes no answers any more. */
    boolean holdOpen(long id) {
        return jdbc.sql("""
                        select closed_at is null and (closes_at is null or clock_timestamp() < closes_at)
                        from rsi.round where id = ? for share
                        """).param(id).query(Boolean.class).single();
    }

    /** Notes how the circuit counts a round. */
    void counted(long id, CountRule rule) {
        jdbc.sql("update rsi.round set rule = ?::jsonb where id = ?")
                .params(write(rule), id)
                .update();
    }

    private String write(Object value) {
        return json.valueToTree(value).toString();
    }

    private <T> @Nullable T read(@Nullable String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable in a round: " + text, e);
        }
    }

    private @Nullable Subject subject(ResultSet row) throws SQLException {
        List<Option> options = read(row.getString("options"), new TypeReference<>() {});
        return options == null
                ? null
                : new Subject(AnswerType.of(row.getString("type")).orElseThrow(), options);
    }

    /** Notes that what was said in an anonymous round is disclosed, and the seal of its list. */
    void disclose(long id, String seal) {
        jdbc.sql("update rsi.round set disclosed = true, seal = ? where id = ?")
                .params(seal, id)
                .update();
    }

    /** The weight of everyone who is asked. */
    int invitedWeight(long id) {
        return jdbc.sql("select coalesce(sum(weight), 0) from rsi.electorate where round_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Those who have not answered, in the order of their ids. */
    List<String> undecided(long id) {
        return jdbc.sql("""
                        select person_id from rsi.electorate e where round_id = ?
                        and not exists (select 1 from rsi.participation p where p.round_id = e.round_id and p.person_id = e.person_id)
                        order by person_id
                        """).param(id).query(String.class).list();
    }

    private static java.time.@Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private Round round(ResultSet row, int number) throws SQLException {
        String reason = row.getString("close_reason");
        return new Round(
                row.getLong("id"),
                row.getString("question_id"),
                row.getInt("number"),
                row.getString("activity_id"),
                row.getString("name"),
                row.getString("process_instance_id"),
                row.getInt("invited"),
                row.getInt("answered"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("closes_at")),
                instant(row.getTimestamp("closed_at")),
                reason == null ? null : CloseReason.valueOf(reason),
                row.getBoolean("anonymous"),
                row.getString("seed"),
                row.getBoolean("disclosed") || !row.getBoolean("anonymous"),
                read(row.getString("rule"), new TypeReference<>() {}),
                subject(row),
                row.getBoolean("feedback"),
                row.getString("seal"));
    }

    private Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getString("question_id"),
                row.getInt("number"),
                row.getString("process_instance_id"),
                row.getString("activity_id"),
                row.getBoolean("open"),
                row.getBoolean("asked"),
                row.getBoolean("anonymous"),
                subject(row),
                row.getString("receipt"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
