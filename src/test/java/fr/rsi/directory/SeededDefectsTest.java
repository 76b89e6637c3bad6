package fr.rsi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.directory.csv.PeopleFile;
import fr.rsi.testing.Company;
import fr.rsi.testing.Defects;
import fr.rsi.testing.Defects.Defect;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Sentences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
class SeededDefectsTest {

    private static final int PEOPLE = 100_000;
    private static final int DEFECTS = 500;

    private final Sentences sentences = Sentences.english("people.");

    @Autowired
    private PeopleFile file;

    @Autowired
    private Synchronisation synchronisation;

    @Test
    void everyDefectAmong100000PeopleIsFoundInItsRowAndNothingElse() {
        Company company = Company.of(PEOPLE, 1);
        List<Defect> seeded = Defects.in(company, DEFECTS, 2);
        assertThat(seeded).hasSize(DEFECTS);
        assertThat(seeded.stream().map(Defect::kind).distinct()).hasSizeGreaterThan(20);

        Preview preview = synchronisation.preview(file.read(company.csv(';', StandardCharsets.UTF_8)));

        assertThat(defects(preview.errors())).isEqualTo(seeded);
        assertThat(preview.warnings()).hasSize(3).allMatch(warning -> warning.row() == 1);
        assertThat(preview.created() + preview.changed()).isEqualTo(PEOPLE - DEFECTS);
    }

    @Test
    void namesakesInTheSamePlaceAreOddAndNotWrong() {
        Company company = Company.of(5000, 3);
        List<Defect> seeded = Defects.namesakes(company, 50, 4);

        Preview preview = synchronisation.preview(file.read(company.csv(',', StandardCharsets.UTF_8)));

        assertThat(preview.errors()).isEmpty();
        assertThat(defects(preview.warnings()).stream().filter(warning -> warning.row() > 1))
                .isEqualTo(seeded);
    }

    private List<Defect> defects(List<RowError> errors) {
        return errors.stream()
                .map(error -> new Defect(error.row(), error.column(), sentences.key(error.message())))
                .toList();
    }
}
