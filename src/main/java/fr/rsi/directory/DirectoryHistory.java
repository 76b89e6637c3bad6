package fr.rsi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the directory: when, by whom, from where, and how many people each has changed. */
@Repository
public class DirectoryHistory {

    private final JdbcClient jdbc;

    DirectoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version.
     *
     * @param created people who have come, or come back
     */
    public record Version(
            long version, Instant changedAt, String changedBy, String source, int created, int changed, int left) {

        /** How many people it was about. */
        public int people() {
            return created + changed + left;
        }
    }

    /** The versions, the latest first, so many from so far on. */
    public List<Version> find(int offset, int limit) {
        return jdbc.sql("""
                        with page as (
                          select * from rsi.directory_change order by version desc limit :limit offset :offset),
                        step as (
                          select v.version,
                                 coalesce(b.data ->> 'left_at' is null and b.data is not null, false) as was,
                                 v.data ->> 'left_at' is null and v.data is not null as is_now
                          from page join rsi.person_version v using (version)
                          left join lateral (
                            select data from rsi.person_version o
                            where o.person_id = v.person_id and o.version < v.version
                            order by o.version desc limit 1) b on true)
                        select p.*, count(*) filter (where is_now and not was) as created,
                               count(*) filter (where is_now and was) as changed,
                               count(*) filter (where was and not is_now) as gone
                        from page p left join step s using (version)
                        group by p.version, p.changed_at, p.changed_by, p.source
                        order by p.version desc
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query(DirectoryHistory::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getString("source"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("gone"));
    }

    /** How many versions there are. */
    public long count() {
        return jdbc.sql("select count(*) from rsi.directory_change")
                .query(Long.class)
                .single();
    }
}
