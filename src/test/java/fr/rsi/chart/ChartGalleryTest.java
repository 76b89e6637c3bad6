package fr.rsi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.tally.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of picture in {@code target/charts}, for the eye. */
class ChartGalleryTest {

    private static final Path FOLDER = Path.of("target", "charts");

    @Test
    void drawsEveryKindInBothLanguages() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, Tally> each : Tallies.every().entrySet()) {
            ChartWords english = words(
                    Tallies.english(), each.getValue(), "Reject", "Poor", "Fair", "Good", "Very good", "Excellent");
            ChartWords french = words(
                    Tallies.french(),
                    each.getValue(),
                    "À rejeter",
                    "Insuffisant",
                    "Passable",
                    "Assez bien",
                    "Bien",
                    "Très bien");
            write(each.getKey() + "-en", Charts.of(each.getValue(), english).orElseThrow(), each.getValue(), english);
            write(each.getKey() + "-fr", Charts.of(each.getValue(), french).orElseThrow(), each.getValue(), french);
        }
        assertThat(FOLDER.resolve("irv-fr.html")).isNotEmptyFile();
    }

    private static ChartWords words(ChartWords words, Tally tally, String... grades) {
        return switch (tally.method()) {
            case MAJORITY_JUDGMENT -> words.withGrades(List.of(grades));
            case ESTIMATE -> words.withUnit("k€");
            default -> words;
        };
    }

    private static void write(String name, String svg, Tally tally, ChartWords words) throws IOException {
        Files.writeString(FOLDER.resolve(name + ".svg"), svg);
        ChartTable table = ChartTable.of(tally, words);
        var html = new StringBuilder("<!DOCTYPE html><meta charset='utf-8'><body style='font:13px Arial'><img src='")
                .append(Charts.dataUri(svg))
                .append("'><table border=1 style='border-collapse:collapse'><tr>");
        table.headers().forEach(header -> html.append("<th>").append(header.replace("<", "&lt;")));
        table.rows().forEach(row -> {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(cell.replace("<", "&lt;")));
        });
        Files.writeString(FOLDER.resolve(name + ".html"), html.append("</table>"));
    }
}
