package fr.rsi.directory.web;

import fr.rsi.directory.Upload;
import fr.rsi.directory.Uploads;
import fr.rsi.directory.csv.PeopleFile;
import fr.rsi.directory.process.DirectoryWorkflow;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that update the directory after an administrator has reviewed them in Tasklist. */
@RestController
@RequestMapping("/api/people/uploads")
@Tag(name = "People")
class UploadsController {

    private final DirectoryWorkflow workflow;
    private final Uploads uploads;
    private final Texts texts;

    UploadsController(DirectoryWorkflow workflow, Uploads uploads, Texts texts) {
        this.workflow = workflow;
        this.uploads = uploads;
        this.texts = texts;
    }

    @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "Takes a CSV file of all people to a review in Tasklist, and says what it would do")
    ResponseEntity<Upload> file(
            InputStream body, @RequestParam(defaultValue = "people.csv") String name, Authentication person)
            throws IOException {
        return review(name, body.readNBytes(PeopleFile.MAX_BYTES + 1), person);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "The same, with the file as the part “file” of a form")
    ResponseEntity<Upload> part(@RequestPart MultipartFile file, Authentication person) throws IOException {
        return review(String.valueOf(file.getOriginalFilename()), file.getBytes(), person);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A file that waits for its review, and what it would do")
    Upload upload(@PathVariable long id, Authentication person) {
        requireAdministrator(person);
        return uploads.find(id)
                .orElseThrow(() -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("directory.file.gone")));
    }

    private ResponseEntity<Upload> review(String name, byte[] content, Authentication person) {
        requireAdministrator(person);
        long id = workflow.upload(name, content, person.getName());
        return ResponseEntity.created(URI.create("/api/people/uploads/" + id)).body(upload(id, person));
    }

    private void requireAdministrator(Authentication person) {
        if (!Roles.isAdministrator(person.getAuthorities())) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("directory.forbidden"));
        }
    }
}
