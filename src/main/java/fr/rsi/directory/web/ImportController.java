package fr.rsi.directory.web;

import fr.rsi.directory.Limits;
import fr.rsi.directory.Preview;
import fr.rsi.directory.RowError;
import fr.rsi.directory.Rows;
import fr.rsi.directory.Source;
import fr.rsi.directory.Synchronisation;
import fr.rsi.directory.csv.PeopleFile;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filling the directory from a file. */
@RestController
@Tag(name = "People")
class ImportController {

    private static final int ALL = 100;

    private final PeopleFile file;
    private final Synchronisation synchronisation;
    private final Texts texts;

    ImportController(PeopleFile file, Synchronisation synchronisation, Texts texts) {
        this.file = file;
        this.synchronisation = synchronisation;
        this.texts = texts;
    }

    @PostMapping(
            path = "/api/people/import",
            consumes = {"text/csv", "application/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Makes the directory what a file says",
            description =
                    "The body is the file: CSV in UTF-8, UTF-16 or Windows-1252, parted by semicolons, commas or tabs, "
                            + "columns in any order with French or English headings. Those who are in the directory and not in the file "
                            + "leave. With dryRun, which is the default, nothing is done. maxLeaving is the percentage of those in the "
                            + "directory who may leave. For administrators.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "200", description = "Done, or what would be done")
    @ApiResponse(responseCode = "400", description = "The file has errors, each with its row; nothing is done")
    @ApiResponse(responseCode = "403", description = "Not an administrator")
    @ApiResponse(responseCode = "409", description = "More people than maxLeaving would leave; nothing is done")
    Imported importPeople(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(required = false) @Nullable Integer maxLeaving,
            InputStream body,
            Authentication person)
            throws IOException {
        requireAdministrator(person);
        Limits limits = limits(maxLeaving);
        Rows rows = file.read(body.readNBytes(PeopleFile.MAX_BYTES + 1));
        if (!dryRun) {
            return Imported.of(synchronisation.apply(rows, person.getName(), Source.CSV, limits));
        }
        Preview preview = synchronisation.preview(rows);
        synchronisation.check(preview, limits);
        return Imported.of(preview);
    }

    private void requireAdministrator(Authentication person) {
        if (person.getAuthorities().stream().noneMatch(group -> Roles.ADMINISTRATORS.equals(group.getAuthority()))) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("people.forbidden"));
        }
    }

    private Limits limits(@Nullable Integer maxLeaving) {
        if (maxLeaving != null && (maxLeaving < 0 || maxLeaving > ALL)) {
            throw Refused.invalid(List.of(new Violation("maxLeaving", texts.text("people.maxLeaving"))));
        }
        return new Limits(maxLeaving, null);
    }

    record Imported(
            int created, int changed, int leaving, int unchanged, List<RowError> errors, List<RowError> warnings) {

        static Imported of(Preview preview) {
            return new Imported(
                    preview.created(),
                    preview.changed(),
                    preview.leaving(),
                    preview.unchanged(),
                    preview.errors(),
                    preview.warnings());
        }
    }
}
