package fr.rsi.anonymity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that SQL can read of a database: all rows of all tables, with the transaction that wrote each and its place. */
final class DatabaseDump {

    /** Which transaction wrote the row, as a column. */
    static final String TRANSACTION = "xmin";

    /** Where the row is in its table, as a column that can be compared. */
    static final String PLACE = "ctid";

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DatabaseDump(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row of a table, its columns as texts. */
    record Row(String table, Map<String, String> columns) {}

    /** A number that every transaction from now on exceeds or equals. */
    long now() {
        return jdbc.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    /** The rows that were written since. */
    List<Row> since(long transaction) {
        List<Row> rows = new ArrayList<>();
        for (String table : tables()) {
            jdbc.sql("select xmin::text, ctid::text, to_jsonb(t)::text from " + table
                            + " t where xmin::text::bigint >= ?")
                    .param(transaction)
                    .query(row -> {
                        rows.add(row(table, row.getString(1), row.getString(2), row.getString(3)));
                    });
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1
                        """).query(String.class).list();
    }

    private Row row(String table, String transaction, String place, String content) {
        try {
            Map<String, String> columns = new TreeMap<>();
            json.readValue(content, ROW).forEach((column, value) -> {
                if (value != null) {
                    columns.put(
                            column,
                            value instanceof String text
                                    ? text
                                    : json.valueToTree(value).toString());
                }
            });
            columns.put(TRANSACTION, transaction);
            String[] blockAndItem = place.substring(1, place.length() - 1).split(",");
            columns.put(
                    PLACE, String.valueOf(Long.parseLong(blockAndItem[0]) * 100_000 + Long.parseLong(blockAndItem[1])));
            return new Row(table, columns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
