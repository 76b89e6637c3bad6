package fr.rsi.directory.ldap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.directory.Preview;
import fr.rsi.directory.RowError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest synchronisations with the LDAP server. */
@Repository
public class LdapRuns {

    private static final int KEPT = 100;
    private static final int PROBLEMS_KEPT = 200;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LdapRuns(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether nobody else synchronises; nobody else does then until this transaction ends. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(x'0D12'::int, 2)")
                .query(Boolean.class)
                .single();
    }

    void add(LdapRun run) {
        jdbc.sql("""
                        insert into rsi.ldap_run (started_at, started_by, dry_run, ended_at, result, message, preview)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        Timestamp.from(run.startedAt()),
                        run.startedBy(),
                        run.dryRun(),
                        Timestamp.from(run.endedAt()),
                        run.result().name(),
                        run.message(),
                        write(run.preview()))
                .update();
        jdbc.sql("delete from rsi.ldap_run where id <= (select max(id) from rsi.ldap_run) - ?")
                .param(KEPT)
                .update();
    }

    /** The latest, empty where there was none yet. */
    public Optional<LdapRun> last() {
        return jdbc.sql("select * from rsi.ldap_run order by id desc limit 1")
                .query(this::run)
                .optional();
    }

    private LdapRun run(ResultSet row, int number) throws SQLException {
        return new LdapRun(
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getBoolean("dry_run"),
                row.getTimestamp("ended_at").toInstant(),
                LdapRun.Result.valueOf(row.getString("result")),
                row.getString("message"),
                read(row.getString("preview")));
    }

    private @Nullable String write(@Nullable Preview preview) {
        return preview == null
                ? null
                : json.valueToTree(preview.with(some(preview.errors()), some(preview.warnings())))
                        .toString();
    }

    private static List<RowError> some(List<RowError> problems) {
        return problems.subList(0, Math.min(PROBLEMS_KEPT, problems.size()));
    }

    private @Nullable Preview read(@Nullable String preview) {
        try {
            return preview == null ? null : json.readValue(preview, Preview.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable preview: " + preview, e);
        }
    }
}
