package fr.rsi.web;

import fr.rsi.directory.DirectoryHistory;
import fr.rsi.directory.People;
import fr.rsi.directory.Upload;
import fr.rsi.directory.Uploads;
import fr.rsi.directory.process.DirectoryWorkflow;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.security.Roles;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the directory: what it is now, what has become of it, and the way in for a file. */
@Controller
class DirectoryPages {

    private static final int CHANGES = 10;

    private final People people;
    private final DirectoryHistory history;
    private final Uploads uploads;
    private final DirectoryWorkflow workflow;
    private final Texts texts;

    DirectoryPages(People people, DirectoryHistory history, Uploads uploads, DirectoryWorkflow workflow, Texts texts) {
        this.people = people;
        this.history = history;
        this.uploads = uploads;
        this.workflow = workflow;
        this.texts = texts;
    }

    /**
     * A file that waits.
     *
     * @param by name of who has uploaded it
     * @param task id of the task in which it waits, null where it is being applied
     */
    record Waiting(Upload upload, String by, @Nullable String task) {}

    /**
     * A change of the directory.
     *
     * @param by name of who made it
     */
    record Line(DirectoryHistory.Version change, String by) {}

    @GetMapping("/directory")
    String directory(@RequestParam(required = false) @Nullable Long upload, Authentication person, Model model) {
        requireAdministrator(person);
        List<Waiting> waiting = uploads.all().stream()
                .map(file -> new Waiting(
                        file,
                        people.name(file.uploadedBy()),
                        workflow.reviewTask(file.id()).orElse(null)))
                .toList();
        model.addAttribute("count", people.count());
        model.addAttribute(
                "changes",
                history.find(0, CHANGES).stream()
                        .map(change -> new Line(change, people.name(change.changedBy())))
                        .toList());
        model.addAttribute("waiting", waiting);
        model.addAttribute("shown", upload);
        model.addAttribute("dateFormat", texts.text("page.dateFormat"));
        model.addAttribute("person", people.name(person.getName()));
        model.addAttribute("zone", ZoneId.systemDefault());
        return "directory";
    }

    @PostMapping("/directory")
    String upload(@RequestParam MultipartFile file, Authentication person, RedirectAttributes attributes)
            throws IOException {
        requireAdministrator(person);
        try {
            long id = workflow.upload(String.valueOf(file.getOriginalFilename()), file.getBytes(), person.getName());
            attributes.addAttribute("upload", id);
        } catch (Refused refused) {
            attributes.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/directory";
    }

    private void requireAdministrator(Authentication person) {
        if (!Roles.isAdministrator(person.getAuthorities())) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("directory.forbidden"));
        }
    }
}
