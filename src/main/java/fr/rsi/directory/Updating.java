package fr.rsi.directory;

import fr.rsi.directory.csv.PeopleFile;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Updating the directory with a file that an administrator reviews first. */
@Service
@Transactional
public class Updating {

    private final Uploads uploads;
    private final PeopleFile file;
    private final Planner planner;
    private final Synchronisation synchronisation;
    private final DirectoryState directory;
    private final People people;
    private final Texts texts;

    Updating(
            Uploads uploads,
            PeopleFile file,
            Planner planner,
            Synchronisation synchronisation,
            DirectoryState directory,
            People people,
            Texts texts) {
        this.uploads = uploads;
        this.file = file;
        this.planner = planner;
        this.synchronisation = synchronisation;
        this.directory = directory;
        this.people = people;
        this.texts = texts;
    }

    /**
     * Keeps a file for review and gives its id.
     *
     * @throws Refused where it is empty or too large
     */
    public long upload(String fileName, byte[] content, String person) {
        if (content.length == 0) {
            throw Refused.invalid(List.of(new Violation("file", texts.text("people.file.empty"))));
        }
        if (content.length > PeopleFile.MAX_BYTES) {
            String megabytes = String.valueOf(PeopleFile.MAX_BYTES >> 20);
            throw Refused.invalid(List.of(new Violation("file", texts.text("people.file.large", megabytes))));
        }
        return uploads.add(fileName, content, person);
    }

    /** Reads the file and keeps what it would do if this person wanted it. */
    public void read(long upload, String person) {
        uploads.keepPreview(upload, preview(file.read(uploads.content(upload)), person), false);
    }

    private UploadPreview preview(Rows rows, String person) {
        Plan plan = planner.plan(rows, person);
        Map<String, String> names = new HashMap<>();
        people.find(plan.leaving()).forEach((id, leaving) -> names.put(id, leaving.name()));
        return UploadPreview.of(plan, names);
    }

    /**
     * Lets an update through that an administrator wants.
     *
     * @param confirmed whether it is meant that many people leave
     * @throws Refused where there are errors, or many leave and that is not confirmed
     */
    public void requireApplicable(long upload, boolean confirmed) {
        UploadPreview preview = preview(upload);
        if (preview.errors() > 0) {
            throw Refused.invalid(List.of(new Violation("action", texts.text("directory.errors", preview.errors()))));
        }
        if (preview.manyLeave() && !confirmed) {
            throw Refused.invalid(List.of(new Violation(
                    "confirmed",
                    texts.text("directory.manyLeave", preview.leaving(), preview.people(), preview.leavingPercent()))));
        }
    }

    /**
     * Does what the file says, all or nothing; where the directory has changed since the preview, the preview is made anew
     * instead.
     *
     * @return whether it was done
     */
    public boolean apply(long upload, String person) {
        Rows rows = file.read(uploads.content(upload));
        boolean reviewed = directory.lockedVersion() == preview(upload).directoryVersion();
        if (reviewed) {
            synchronisation.apply(rows, person, Source.CSV);
        } else {
            uploads.keepPreview(upload, preview(rows, person), true);
        }
        return reviewed;
    }

    private UploadPreview preview(long upload) {
        UploadPreview preview = uploads.find(upload).map(Upload::preview).orElse(null);
        if (preview == null) {
            throw Refused.because(Refused.Kind.GONE, texts.text("directory.file.gone"));
        }
        return preview;
    }
}
