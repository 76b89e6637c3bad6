package fr.rsi.directory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the directory what a source says: people come, change and leave. Those who are not in the source leave; they stay in
 * the directory for the sake of what they once did.
 */
@Service
@Transactional
public class Synchronisation {

    /** What these rows would do; changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Rows rows) {
        throw new UnsupportedOperationException();
    }

    /**
     * Does what these rows say, all or nothing.
     *
     * @param by who wants it
     * @throws fr.rsi.refusal.Refused where there are errors; the violations name row and column
     */
    public Preview apply(Rows rows, String by, Source source) {
        return apply(rows, by, source, Limits.NONE);
    }

    /**
     * Does what these rows say, all or nothing, within limits.
     *
     * @throws fr.rsi.refusal.Refused where there are errors, or with a conflict where a limit is passed
     */
    public Preview apply(Rows rows, String by, Source source, Limits limits) {
        throw new UnsupportedOperationException();
    }
}
