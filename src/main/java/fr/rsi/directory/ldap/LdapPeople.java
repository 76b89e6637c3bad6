package fr.rsi.directory.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import fr.rsi.directory.Field;
import fr.rsi.directory.Row;
import fr.rsi.directory.RowError;
import fr.rsi.directory.Rows;
import fr.rsi.language.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of an LDAP server while they are read, and then as rows; row 2 is the first entry. */
class LdapPeople {

    private static final int FIRST = 2;

    private final LdapProperties properties;
    private final Map<Field, String> fields;
    private final ZoneId zone;
    private final Texts texts;
    private final List<String> dns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> idByDn = new HashMap<>();

    LdapPeople(LdapProperties properties, ZoneId zone, Texts texts) {
        this.properties = properties;
        this.fields = properties.fields();
        this.zone = zone;
        this.texts = texts;
    }

    /** What has to be read of each person. */
    String[] attributes() {
        return Stream.concat(fields.values().stream(), properties.freeAttributes().values().stream())
                .distinct()
                .toArray(String[]::new);
    }

    void add(SearchResultEntry entry) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        fields.forEach((field, attribute) -> cells.put(field, cell(field, entry, attribute)));
        Map<String, String> others = new TreeMap<>();
        properties.freeAttributes().forEach((name, attribute) -> others.put(name, value(entry, attribute)));
        rows.add(new Row(FIRST + rows.size(), cells, others));
        dns.add(entry.getDN());
        idByDn.put(LdapValues.normal(entry.getDN()), cells.getOrDefault(Field.ID, ""));
    }

    private String cell(Field field, SearchResultEntry entry, String attribute) {
        return switch (field) {
            case LANGUAGE -> LdapValues.language(value(entry, attribute));
            case ACTIVE_FROM, ACTIVE_UNTIL, ABSENT_FROM, ABSENT_UNTIL -> LdapValues.day(value(entry, attribute), zone);
            case GROUPS -> groups(entry.getAttributeValues(attribute));
            default -> value(entry, attribute);
        };
    }

    private static String value(SearchResultEntry entry, String attribute) {
        return Objects.requireNonNullElse(entry.getAttributeValue(attribute), "");
    }

    private String groups(String @Nullable [] values) {
        return values == null
                ? ""
                : Arrays.stream(values)
                        .map(LdapValues::name)
                        .map(properties.groups()::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(";"));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The people, their managers and substitutes by id. */
    Rows rows() {
        List<RowError> warnings = new ArrayList<>();
        List<Row> resolved = rows.stream().map(row -> resolve(row, warnings)).toList();
        Map<String, String> attributes = new TreeMap<>(properties.freeAttributes());
        return new Rows(fields, attributes, resolved, List.of(), warnings);
    }

    private Row resolve(Row row, List<RowError> warnings) {
        Map<Field, String> cells = new EnumMap<>(row.cells());
        for (Field field : List.of(Field.MANAGER, Field.SUBSTITUTE)) {
            String written = row.cell(field);
            String dn = written.contains("=") ? LdapValues.normal(written) : "";
            if (!dn.isEmpty()) {
                String id = idByDn.get(dn);
                cells.put(field, id == null ? "" : id);
                if (id == null) {
                    warnings.add(new RowError(row.number(), fields.get(field), texts.text("ldap.reference", written)));
                }
            }
        }
        return new Row(row.number(), cells, row.attributes());
    }

    /** The same problem with the DN of its entry. */
    RowError named(RowError error) {
        int index = error.row() - FIRST;
        return index < 0 || index >= dns.size()
                ? error
                : new RowError(error.row(), error.column(), dns.get(index) + ": " + error.message());
    }
}
