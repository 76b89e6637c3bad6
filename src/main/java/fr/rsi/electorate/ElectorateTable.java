package fr.rsi.electorate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.population.SampleDraw;
import fr.rsi.population.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The electorates of rounds, and the records of how they came about. */
@Repository
class ElectorateTable {

    private static final TypeReference<SortedMap<String, SortedSet<String>>> MEMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ElectorateTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds seats to a round. */
    void seat(long round, Collection<Seat> seats) {
        jdbc.sql("""
                        insert into rsi.electorate (round_id, person_id, weight, own, in_place_of, populations)
                        select ?, person, weight, own, string_to_array(absent, ','), string_to_array(reasons, ',')
                        from unnest(?, ?, ?, ?, ?) as seat (person, weight, own, absent, reasons)
                        """).param(round).params(columns(seats)).update();
    }

    private static List<Object> columns(Collection<Seat> seats) {
        return List.of(
                seats.stream().map(Seat::person).toArray(String[]::new),
                seats.stream().map(Seat::weight).toArray(Integer[]::new),
                seats.stream().map(Seat::own).toArray(Boolean[]::new),
                seats.stream().map(seat -> String.join(",", seat.inPlaceOf())).toArray(String[]::new),
                seats.stream().map(seat -> String.join(",", seat.populations())).toArray(String[]::new));
    }

    /** Takes people who have not answered out of a round. */
    void unseat(long round, Collection<String> people) {
        jdbc.sql("delete from rsi.electorate where round_id = ? and person_id = any (?)")
                .params(round, people.toArray(String[]::new))
                .update();
    }

    /** Replaces who is not asked. */
    void spare(long round, Collection<NotAsked> notAsked) {
        jdbc.sql("delete from rsi.not_asked where round_id = ?").param(round).update();
        jdbc.sql("""
                        insert into rsi.not_asked (round_id, person_id, cause, substitute_id)
                        select ?, person, cause, substitute from unnest(?, ?, ?) as spared (person, cause, substitute)
                        """)
                .params(
                        round,
                        notAsked.stream().map(NotAsked::person).toArray(String[]::new),
                        notAsked.stream().map(each -> each.cause().name()).toArray(String[]::new),
                        notAsked.stream().map(NotAsked::substitute).toArray(String[]::new))
                .update();
    }

    /** Keeps from what the electorate of a round was made. */
    void record(long round, Electorate electorate) {
        Origin origin = electorate.origin();
        jdbc.sql("""
                        insert into rsi.electorate_record
                          (round_id, terms, definitions, computed, directory_version, day, seed, spared, opening, fingerprint,
                           follow, followed_version, followed_day)
                        values (?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                        """)
                .params(
                        round,
                        write(origin.terms()),
                        write(origin.definitions()),
                        write(origin.computed()),
                        origin.directoryVersion(),
                        origin.day(),
                        origin.seed(),
                        write(origin.spared()),
                        electorate.composition().list(),
                        electorate.composition().fingerprint(),
                        origin.terms().follow().code(),
                        origin.directoryVersion(),
                        origin.day())
                .update();
        electorate.draws().forEach(draw -> jdbc.sql("""
                        insert into rsi.electorate_draw (round_id, population_id, seed, frame, drawn) values (?, ?, ?, ?, ?)
                        """)
                .params(
                        round,
                        draw.population(),
                        draw.seed(),
                        draw.frame(),
                        draw.drawn().toArray(String[]::new))
                .update());
    }

    /** Gives people who are asked already other seats. */
    void alter(long round, Collection<Seat> seats) {
        jdbc.sql("""
                        update rsi.electorate e set weight = seat.weight, own = seat.own,
                               in_place_of = string_to_array(seat.absent, ','), populations = string_to_array(seat.reasons, ',')
                        from unnest(?, ?, ?, ?, ?) as seat (person, weight, own, absent, reasons)
                        where e.round_id = ? and e.person_id = seat.person
                        """).params(columns(seats)).param(round).update();
    }

    /** Notes that the electorate of a round has followed the directory up to a version and a day. */
    void followed(long round, long version, LocalDate day) {
        jdbc.sql("update rsi.electorate_record set followed_version = ?, followed_day = ? where round_id = ?")
                .params(version, day, round)
                .update();
    }

    /** Notes that the electorate of a round follows no more. */
    void settle(long round) {
        jdbc.sql("update rsi.electorate_record set settled = true where round_id = ?")
                .param(round)
                .update();
    }

    /** Notes what was changed in the electorate of an open round. */
    void changed(
            long round,
            long version,
            ElectorateChange.Cause cause,
            Collection<String> joined,
            Collection<String> gone,
            String fingerprint) {
        jdbc.sql("""
                        insert into rsi.electorate_change
                          (round_id, number, directory_version, cause, joined, gone, fingerprint)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from rsi.electorate_change where round_id = ?
                        """)
                .params(
                        round,
                        version,
                        cause.name(),
                        joined.toArray(String[]::new),
                        gone.toArray(String[]::new),
                        fingerprint,
                        round)
                .update();
    }

    /** Everyone who is asked in a round, in the order of their ids. */
    List<Seat> seats(long round) {
        return seats(round, 0, Integer.MAX_VALUE);
    }

    /** A part of them. */
    List<Seat> seats(long round, int offset, int limit) {
        return jdbc.sql(
                        "select * from rsi.electorate where round_id = ? order by person_id collate \"C\" offset ? limit ?")
                .params(round, offset, limit)
                .query(ElectorateTable::seat)
                .list();
    }

    /** The seat of a person. */
    Optional<Seat> seat(long round, String person) {
        return jdbc.sql("select * from rsi.electorate where round_id = ? and person_id = ?")
                .params(round, person)
                .query(ElectorateTable::seat)
                .optional();
    }

    /** Those of the seats of a round whose people have answered. */
    List<Seat> settled(long round) {
        return jdbc.sql("""
                        select e.* from rsi.electorate e
                        join rsi.participation p on p.round_id = e.round_id and p.person_id = e.person_id
                        where e.round_id = ? order by e.person_id collate "C"
                        """).param(round).query(ElectorateTable::seat).list();
    }

    /** Those of the populations of a round who are not asked. */
    List<NotAsked> notAsked(long round) {
        return jdbc.sql("select * from rsi.not_asked where round_id = ? order by person_id collate \"C\"")
                .param(round)
                .query((row, number) -> new NotAsked(
                        row.getString("person_id"),
                        NotAsked.Cause.valueOf(row.getString("cause")),
                        row.getString("substitute_id")))
                .list();
    }

    /** Whether the person is one of them. */
    boolean spares(long round, String person) {
        return jdbc.sql("select exists (select 1 from rsi.not_asked where round_id = ? and person_id = ?)")
                .params(round, person)
                .query(Boolean.class)
                .single();
    }

    /** The record of a round, empty for one from before there were any. */
    Optional<ElectorateRecord> find(long round) {
        return jdbc.sql("""
                        select terms, definitions, computed, directory_version, day, seed, spared, fingerprint, settled
                        from rsi.electorate_record where round_id = ?
                        """).param(round).query(this::electorateRecord).optional();
    }

    /** On which terms a round asks, empty for one from before there were records. */
    Optional<Terms> terms(long round) {
        return jdbc.sql("select terms from rsi.electorate_record where round_id = ?")
                .param(round)
                .query(String.class)
                .optional()
                .map(text -> read(text, new TypeReference<Terms>() {}));
    }

    /** The list of those who were asked first. */
    String opening(long round) {
        return jdbc.sql("select opening from rsi.electorate_record where round_id = ?")
                .param(round)
                .query(String.class)
                .single();
    }

    /** The changes of the electorate of a round since its opening. */
    List<ElectorateChange> changes(long round) {
        return jdbc.sql("select * from rsi.electorate_change where round_id = ? order by number")
                .param(round)
                .query((row, number) -> new ElectorateChange(
                        row.getTimestamp("changed_at").toInstant(),
                        row.getLong("directory_version"),
                        ElectorateChange.Cause.valueOf(row.getString("cause")),
                        texts(row, "joined"),
                        texts(row, "gone"),
                        row.getString("fingerprint")))
                .list();
    }

    /** The samples that were drawn for a round. */
    List<SampleDraw> draws(long round) {
        return jdbc.sql("select * from rsi.electorate_draw where round_id = ? order by population_id")
                .param(round)
                .query((row, number) -> new SampleDraw(
                        row.getString("population_id"),
                        row.getString("seed"),
                        row.getString("frame"),
                        texts(row, "drawn")))
                .list();
    }

    /** The rounds that follow the directory and have not seen this version or this day. */
    List<Long> behind(long version, LocalDate day) {
        return jdbc.sql("""
                        select x.round_id from rsi.electorate_record x join rsi.round r on r.id = x.round_id
                        where x.follow <> 'freeze' and not x.settled and r.closed_at is null
                          and (x.followed_version < ? or x.followed_day < ?) order by 1
                        """).params(version, day).query(Long.class).list();
    }

    private ElectorateRecord electorateRecord(ResultSet row, int number) throws SQLException {
        var origin = new Origin(
                read(row.getString("terms"), new TypeReference<Terms>() {}),
                read(row.getString("definitions"), new TypeReference<Snapshot>() {}),
                read(row.getString("computed"), MEMBERS),
                row.getLong("directory_version"),
                row.getObject("day", LocalDate.class),
                row.getString("seed"),
                read(row.getString("spared"), new TypeReference<Map<String, NotAsked.Cause>>() {}));
        return new ElectorateRecord(origin, row.getString("fingerprint"), row.getBoolean("settled"));
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getString("person_id"),
                row.getInt("weight"),
                row.getBoolean("own"),
                texts(row, "in_place_of"),
                texts(row, "populations"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable record of an electorate: " + text, e);
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
