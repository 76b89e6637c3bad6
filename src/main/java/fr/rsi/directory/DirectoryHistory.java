package fr.rsi.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has become of the directory, version by version. */
@Repository
public class DirectoryHistory {

    private final JdbcClient jdbc;

    DirectoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A change of the directory.
     *
     * @param version that it made
     * @param by id of who made it
     * @param source what it came from, see {@link Source}; {@code DATABASE} where it was made past the application
     * @param people how many people it was about
     */
    public record Change(long version, Instant at, String by, String source, int people) {}

    /** The latest changes, the last one first. */
    public List<Change> latest(int number) {
        return jdbc.sql("""
                        select c.version, c.changed_at, c.changed_by, c.source,
                               (select count(*) from rsi.person_version v where v.version = c.version) as people
                        from rsi.directory_change c order by c.version desc limit ?
                        """)
                .param(number)
                .query((row, index) -> new Change(
                        row.getLong("version"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by"),
                        row.getString("source"),
                        row.getInt("people")))
                .list();
    }

    /** The version of the directory, which stays as it is until this transaction ends. */
    long lockedVersion() {
        jdbc.sql("select pg_advisory_xact_lock(x'0D12'::int, 0)")
                .query((row, index) -> true)
                .single();
        return jdbc.sql("select coalesce(max(version), 0) from rsi.directory_change")
                .query(Long.class)
                .single();
    }
}
