package fr.rsi.directory.process;

import fr.rsi.directory.RowError;
import fr.rsi.directory.Upload;
import fr.rsi.directory.UploadPreview;
import fr.rsi.directory.Uploads;
import fr.rsi.directory.process.UpdateDirectoryProcess.Variables;
import fr.rsi.engine.FormContent;
import fr.rsi.language.Markdown;
import fr.rsi.language.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** What "Review the changes" of {@code update-directory.bpmn} shows: numbers, names, and the rows that are wrong. */
@Component
class ReviewForm implements FormContent {

    private final Uploads uploads;
    private final Texts texts;

    ReviewForm(Uploads uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "review-directory";
    }

    @Override
    public Map<String, Object> variables(DelegateTask task) {
        return uploads.find((Long) task.getVariable(Variables.UPLOAD))
                .map(upload -> Map.of("review", (Object)
                        SpinValues.jsonValue(Spin.JSON(review(upload)).toString())
                                .create()))
                .orElse(Map.of());
    }

    private Map<String, Object> review(Upload upload) {
        UploadPreview preview = upload.preview();
        Map<String, Object> review = new LinkedHashMap<>();
        if (preview == null) {
            return review;
        }
        review.put("title", texts.text("directory.review.title", upload.fileName()));
        review.put("note", upload.madeAnew() ? texts.text("directory.madeAnew") : "");
        review.put(
                "figures",
                List.of(
                        figure("created", preview.created()),
                        figure("changed", preview.changed()),
                        figure("leaving", preview.leaving()),
                        figure("unchanged", preview.unchanged())));
        review.put("errorCount", preview.errors());
        review.put("errorsText", shown("directory.errors", preview.errors(), preview.firstErrors()));
        review.put("errors", rows(preview.firstErrors()));
        review.put("warnings", rows(preview.firstWarnings()));
        review.put("newText", names("directory.created", preview.created(), preview.newPeople()));
        review.put("changedText", names("directory.changed", preview.changed(), preview.changedPeople()));
        review.put("leavingText", names("directory.leaving", preview.leaving(), preview.leavingPeople()));
        review.put("manyLeave", preview.manyLeave());
        review.put(
                "manyText",
                texts.text("directory.manyLeave", preview.leaving(), preview.people(), preview.leavingPercent()));
        return review;
    }

    private Map<String, Object> figure(String what, int number) {
        return Map.of("number", String.format(texts.locale(), "%,d", number), "label", texts.text("directory." + what));
    }

    private String shown(String key, int all, List<RowError> first) {
        String text = texts.text(key, all);
        return all > first.size() ? text + " " + texts.text("directory.errors.first", first.size()) : text;
    }

    private static List<Map<String, Object>> rows(List<RowError> errors) {
        return errors.stream()
                .map(error -> Map.<String, Object>of(
                        "row", error.row(),
                        "column", error.column() == null ? "" : error.column(),
                        "message", error.message()))
                .toList();
    }

    private String names(String key, int all, List<String> first) {
        if (first.isEmpty()) {
            return "";
        }
        String names = first.stream().map(Markdown::escaped).collect(Collectors.joining(", "));
        int more = all - first.size();
        return texts.text(
                "directory.names", texts.text(key), more > 0 ? texts.text("directory.names.more", names, more) : names);
    }
}
