package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.awt.AWTError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tallies as pictures: SVG that is read without colour, with the figures in it. */
public final class Charts {

    private static final Logger LOG = LoggerFactory.getLogger(Charts.class);

    private Charts() {}

    /** The picture that suits the method; none where there is nothing to draw, or where this machine can't draw. */
    public static Optional<String> of(Tally tally, ChartWords words) {
        Picture picture = picture(tally);
        return picture == null ? Optional.empty() : drawn(picture, tally, words);
    }

    /** A picture as a data URI, for the source of an image. */
    public static String dataUri(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** Draws; a machine without what AWT needs fails with errors of many kinds, and a result is never lost for its picture. */
    static Optional<String> drawn(Picture picture, Tally tally, ChartWords words) {
        try {
            return Optional.of(picture.svg(tally, words));
        } catch (LinkageError | InternalError | AWTError | RuntimeException e) {
            LOG.warn(
                    "The chart of a tally by {} is left out: {}", tally.method().code(), e.toString());
            return Optional.empty();
        }
    }

    private static @Nullable Picture picture(Tally tally) {
        if (tally.method() == fr.rsi.tally.Method.ESTIMATE) {
            return Estimates.drawable(tally) ? new Estimates() : null;
        }
        if (tally.options().isEmpty()) {
            return null;
        }
        return switch (tally.method()) {
            case MAJORITY_JUDGMENT, AVAILABILITY ->
                tally.options().get(0).distribution().isEmpty() ? new Bars() : new Grades();
            case SCHULZE -> tally.pairwise() == null ? null : new Duels();
            case IRV, STV_SCOTTISH, STV_MEEK -> tally.stages().size() < 2 ? new Bars() : new Stages();
            case TEXTS, ESTIMATE -> null;
            default -> new Bars();
        };
    }
}
