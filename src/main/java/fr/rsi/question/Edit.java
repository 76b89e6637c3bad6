package fr.rsi.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in an open question; null where something stays as it is.
 *
 * @param settings all settings as they are to be
 */
public record Edit(
        @Nullable String title,
        @Nullable String context,
        @Nullable List<Option> options,
        @Nullable Instant deadline,
        @Nullable Settings settings) {}
