package fr.rsi.circuit.process;

import fr.rsi.chart.ChartTable;
import fr.rsi.chart.ChartWords;
import fr.rsi.chart.Charts;
import fr.rsi.circuit.ResultWords;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.round.Counted;
import fr.rsi.round.Remarks;
import fr.rsi.round.Round;
import fr.rsi.tally.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms show of a tally: the variable {@code tally}, in the language of the installation. */
@Component
class TallyForm {

    private final Remarks remarks;
    private final ResultWords words;
    private final Texts texts;

    TallyForm(Remarks remarks, ResultWords words, Texts texts) {
        this.remarks = remarks;
        this.words = words;
        this.texts = texts;
    }

    Map<String, Object> of(Question question, Round round, Counted counted) {
        Tally tally = counted.deciding();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", tally.method().code());
        json.put("base", tally.base().code());
        json.put("invited", round.invited());
        json.put("answered", round.answered());
        json.put("abstained", tally.turnout().abstained());
        json.put("options", tally.options().stream().map(this::option).toList());
        json.put("tied", tally.tied());
        json.put(
                "comments",
                remarks.comments(question, round).stream()
                        .map(remark -> Map.of(
                                "person", person(remark),
                                "choice", label(remark.choice(), tally),
                                "text", remark.text()))
                        .toList());
        json.put(
                "objections",
                remarks.reasons(question, round).stream()
                        .map(remark -> Map.of("person", person(remark), "reason", remark.text()))
                        .toList());
        ChartWords chartWords = words.of(round.asks(question), texts.locale());
        Charts.of(tally, chartWords).ifPresent(svg -> json.put("chart", Charts.dataUri(svg)));
        json.put("table", table(ChartTable.of(tally, chartWords)));
        return json;
    }

    /** As the table of a form takes it: columns with a key and a label, rows with a text for each key. */
    private static Map<String, Object> table(ChartTable table) {
        List<Map<String, String>> columns = new ArrayList<>();
        for (int i = 0; i < table.headers().size(); i++) {
            columns.add(Map.of("key", "c" + i, "label", table.headers().get(i)));
        }
        List<Map<String, String>> rows = table.rows().stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    row.forEach(cell -> cells.put("c" + cells.size(), cell));
                    return cells;
                })
                .toList();
        return Map.of("columns", columns, "rows", rows);
    }

    private String person(Remarks.Remark remark) {
        return remark.person() == null ? texts.text("remark.anonymous") : remark.person();
    }

    private Map<String, Object> option(Tally.Result result) {
        return Map.of(
                "id", result.candidate().id(),
                "label", result.candidate().label(),
                "count", result.count(),
                "share", String.format(texts.locale(), "%.1f %%", result.share().percent()));
    }

    private String label(@Nullable String choice, Tally tally) {
        if (choice == null) {
            return "";
        }
        return choice.equals(AnswerType.ABSTAIN)
                ? texts.text("choice.abstain")
                : tally.result(choice).candidate().label();
    }
}
