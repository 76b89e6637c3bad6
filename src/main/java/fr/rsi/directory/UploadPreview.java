package fr.rsi.directory;

import java.util.List;
import java.util.Map;

/**
 * What a file would do, as it is shown: the faults and names are the first ones, the numbers count them all.
 *
 * @param errors how many faults there are
 * @param leavingPercent how many of a hundred people in the directory would leave, rounded up
 */
public record UploadPreview(
        int created,
        int changed,
        int leaving,
        int unchanged,
        int people,
        int leavingPercent,
        int errors,
        int warnings,
        List<RowError> firstErrors,
        List<RowError> firstWarnings,
        List<String> newPeople,
        List<String> changedPeople,
        List<String> leavingPeople,
        long directoryVersion) {

    /** So many must not leave without somebody saying that it is meant, in percent. */
    public static final int MANY = 10;

    private static final int FAULTS = 1000;
    private static final int NAMES = 10;

    static UploadPreview of(Plan plan, Map<String, String> namesOfLeaving) {
        Preview preview = plan.preview();
        return new UploadPreview(
                preview.created(),
                preview.changed(),
                preview.leaving(),
                preview.unchanged(),
                preview.people(),
                percent(preview.leaving(), preview.people()),
                preview.errors().size(),
                preview.warnings().size(),
                first(preview.errors(), FAULTS),
                first(preview.warnings(), FAULTS),
                first(plan.created(), NAMES).stream().map(Person::name).toList(),
                first(plan.changed(), NAMES).stream().map(Person::name).toList(),
                first(plan.leaving(), NAMES).stream()
                        .map(id -> namesOfLeaving.getOrDefault(id, id))
                        .toList(),
                preview.directoryVersion());
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) ((part * 100L + whole - 1) / whole);
    }

    private static <T> List<T> first(List<T> all, int number) {
        return all.subList(0, Math.min(number, all.size()));
    }

    /** Whether so many would leave that somebody has to say that it is meant. */
    public boolean manyLeave() {
        return leavingPercent > MANY;
    }
}
