package fr.rsi.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that would update the directory and waits for an administrator.
 *
 * @param preview what it would do, null as long as it has not been read
 * @param madeAnew whether the preview was made once more, as the directory had changed since the first one
 */
public record Upload(
        long id,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable UploadPreview preview,
        boolean madeAnew) {}
