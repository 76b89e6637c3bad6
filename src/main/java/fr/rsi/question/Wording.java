package fr.rsi.question;

import org.jspecify.annotations.Nullable;

/**
 * What is asked, as it was submitted.
 *
 * @param title the question in a line
 * @param context what one needs to know to answer it, in Markdown
 * @param type code of the answer type
 */
public record Wording(
        @Nullable String title,
        @Nullable String context,
        @Nullable String type) {}
