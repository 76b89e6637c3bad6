package fr.rsi.directory.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rsi.directory.Field;
import fr.rsi.directory.Row;
import fr.rsi.directory.RowError;
import fr.rsi.directory.Rows;
import fr.rsi.language.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PeopleFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Texts texts = mock(Texts.class);
    private final PeopleFile file = new PeopleFile(texts);

    @BeforeEach
    void sentencesAreTheirKeys() {
        when(texts.text(anyString(), any(Object[].class))).thenAnswer(call -> {
            List<Object> words = Arrays.asList(call.getArguments());
            return String.join(" ", words.stream().map(String::valueOf).toList());
        });
    }

    static Stream<Arguments> formats() {
        Map<String, Charset> charsets = Map.of(
                "", UTF_8, "\uFEFF", UTF_8, "le", UTF_16LE, "be", UTF_16BE, "LE\uFEFF", UTF_16LE, "BE\uFEFF", UTF_16BE);
        return Stream.concat(charsets.entrySet().stream(), Stream.of(Map.entry("w", WINDOWS)))
                .flatMap(charset -> Stream.of(";", ",", "\t").flatMap(delimiter -> Stream.of("\n", "\r\n")
                        .map(end -> Arguments.of(
                                charset.getKey().endsWith("\uFEFF"), charset.getValue(), delimiter, end))));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyEncodingAndDelimiterIsFoundOut(boolean mark, Charset charset, String delimiter, String end) {
        String text = String.join(
                end,
                String.join(delimiter, "Prénom", "\"Nom; de, famille\"", "E-mail", "Identifiant", "Téléphone"),
                String.join(delimiter, "Hélène", "\"d’Œuvre \"\"l’aînée\"\"\"", "h@x.org", "h", "01"),
                String.join(delimiter, "\"Zoé; Léa, Ève\tAnn\"", "", "z@x.org", "z", ""),
                "");

        Rows rows = file.read((mark ? "\uFEFF" + text : text).getBytes(charset));

        assertThat(rows.errors()).isEmpty();
        assertThat(rows.columns())
                .isEqualTo(Map.of(Field.FIRST_NAME, "Prénom", Field.EMAIL, "E-mail", Field.ID, "Identifiant"));
        assertThat(rows.rows())
                .containsExactly(
                        new Row(
                                2,
                                Map.of(Field.FIRST_NAME, "Hélène", Field.EMAIL, "h@x.org", Field.ID, "h"),
                                Map.of("Telephone", "01", "Nom_de_famille", "d’Œuvre \"l’aînée\"")),
                        new Row(
                                3,
                                Map.of(Field.FIRST_NAME, "Zoé; Léa, Ève Ann", Field.EMAIL, "z@x.org", Field.ID, "z"),
                                Map.of("Telephone", "", "Nom_de_famille", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "ID,Id,identifiant,Identifiant ,LOGIN,matricule,User_ID",
        "FIRST_NAME,first name,FirstName,first_name,Prénom,PRENOM,given-name",
        "LAST_NAME,last name,lastName,Nom,NOM DE FAMILLE,surname,family_name",
        "EMAIL,e-mail,Email,MAIL,courriel,Adresse électronique,Adresse e-mail",
        "DEPARTMENT,department,Département,service,Service,DEPARTEMENT,dept",
        "SITE,site,Site,lieu,Lieu,SITE*,lieu de travail",
        "JOB,job,fonction,poste,métier,Job title,emploi",
        "MANAGER,manager,responsable,supérieur,N+1,manager_id,Supérieur hiérarchique",
        "LANGUAGE,language,langue,Langue,LANGUAGE,lang,Langue préférée",
        "WEIGHT,weight,poids,Poids,WEIGHT,voting weight,Poids de vote",
        "GROUPS,groups,groupes,Groupes,GROUPS,Groups ,groupes*",
        "ACTIVE_FROM,active from,entrée,date d'entrée,Date d’entrée,activeFrom,date d’embauche",
        "ACTIVE_UNTIL,active until,sortie,Date de sortie,activeUntil,ACTIVE_UNTIL,date de départ",
        "ABSENT_FROM,absent from,absent du,Absent_From,absentFrom,Absence du,début d'absence",
        "ABSENT_UNTIL,absent until,absent au,Absent_Until,absentUntil,Absence au,fin d’absence",
        "SUBSTITUTE,substitute,remplaçant,suppléant,Suppléant,REMPLACANT,remplaçante"
    })
    void eachColumnHasNamesInBothLanguages(
            Field field, String one, String two, String three, String four, String five, String six) {
        assertThat(List.of(one, two, three, four, five, six)).allSatisfy(heading -> assertThat(
                        file.read((heading + ";x\na;b\n").getBytes(UTF_8)).columns())
                .containsKey(field));
    }

    @Test
    void aColumnForTheWholeNameIsTheLastNameWhereThereIsNone() {
        assertThat(columns("id;Nom complet;mail")).containsEntry(Field.LAST_NAME, "Nom complet");
        assertThat(columns("id;name;first name;mail")).containsEntry(Field.LAST_NAME, "name");
        assertThat(columns("id;nom;prénom;nom complet;mail")).containsEntry(Field.LAST_NAME, "nom");
        assertThat(columns("id;prénom;nom complet;mail")).doesNotContainKey(Field.LAST_NAME);
    }

    private Map<Field, String> columns(String headings) {
        return file.read((headings + "\na;b;c;d;e\n").getBytes(UTF_8)).columns();
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() {
        Rows rows = read("id;nom\n\n;\na;\"two\nlines\"\nb;B\n");
        assertThat(rows.rows().stream().map(Row::number)).containsExactly(4, 5);
        assertThat(rows.errors()).isEmpty();
    }

    @Test
    void aLineThatTellsTheDelimiterIsNoRow() {
        Rows rows = read("sep=|\r\nid|nom\r\na|A;B\r\n");
        assertThat(rows.rows()).containsExactly(new Row(2, Map.of(Field.ID, "a", Field.LAST_NAME, "A;B"), Map.of()));
    }

    @Test
    void raggedRowsAreNamedAndEmptyCellsAtTheirEndAreNot() {
        Rows rows = read("id;nom;mail;;\na;A;a@x.org;;;\nb;B\nc;C;c@x.org;too;many\nd;D;d@x.org\n");
        assertThat(rows.errors())
                .containsExactly(
                        new RowError(3, null, "people.row.short 2 3"), new RowError(4, null, "people.row.long 5 3"));
        assertThat(rows.rows()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id;nom\\na;A\\nb;\"B\\nc;C\\n|3",
                "id;nom\\na;A\\nb;\"B\\nc;\"C\"\\nd;D\\n|3",
                "id;nom\\na;\"A\" B\\n|2",
                "\"id;nom\\na;A\\n|1"
            })
    void anOpenQuotationMarkIsNamedWhereItStarts(String text, int row) {
        Rows rows = read(text.replace("\\n", "\n"));
        assertThat(rows.errors()).containsExactly(new RowError(row, null, "people.file.quote"));
        assertThat(rows.rows()).isEmpty();
    }

    @Test
    void twoNamesOfOneColumnAreOneTooMany() {
        assertThat(read("id;Service;DÉPARTEMENT\na;b;c\n").errors())
                .containsExactly(new RowError(1, "DÉPARTEMENT", "people.heading.twice Service DÉPARTEMENT"));
        assertThat(read("id;Télétravail;teletravail\na;b;c\n").errors())
                .containsExactly(new RowError(1, "teletravail", "people.heading.twice Télétravail teletravail"));
        assertThat(read("id;;nom\na;b;c\n").errors()).containsExactly(new RowError(1, null, "people.heading.empty 2"));
    }

    @Test
    void otherHeadingsAreAttributesWithNamesForRules() {
        Rows rows = read("id;Type de contrat;2e langue;contractType;if\na;b;c;d;e\n");
        assertThat(rows.attributes())
                .isEqualTo(Map.of(
                        "Type_de_contrat", "Type de contrat",
                        "_2e_langue", "2e langue",
                        "contractType", "contractType",
                        "_if", "if"));
        assertThat(rows.warnings())
                .contains(
                        new RowError(1, "Type de contrat", "people.heading.attribute Type de contrat Type_de_contrat"));
    }

    @Test
    void aFileThatMixesEncodingsKeepsTheMarkOfWhatCannotBeRead() throws Exception {
        var mixed = new ByteArrayOutputStream();
        mixed.write("id;nom\na;Hélène\nb;Zoé\n".getBytes(UTF_8));
        mixed.write("c;Noël\n".getBytes(WINDOWS));
        assertThat(file.read(mixed.toByteArray()).rows().get(2).cells()).containsEntry(Field.LAST_NAME, "No\uFFFDl");
    }

    @ParameterizedTest
    @CsvSource({"'',people.file.empty", "'\n ; \n',people.file.empty", "PK\u0003\u0004xl,people.file.workbook"})
    void whatIsNoFileOfPeopleIsRefused(String text, String why) {
        assertThat(read(text).errors()).containsExactly(new RowError(1, null, why));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThat(file.read(new byte[PeopleFile.MAX_BYTES + 1]).errors())
                .containsExactly(new RowError(1, null, "people.file.large 64"));
        assertThat(read("id;nom\n" + "a;b\n".repeat(500_001)).errors())
                .containsExactly(new RowError(1, null, "people.file.rows 500000"));
    }

    private Rows read(String text) {
        return file.read(text.getBytes(UTF_8));
    }
}
