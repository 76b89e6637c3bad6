package fr.rsi.directory.csv;

import fr.rsi.directory.RowError;
import fr.rsi.directory.Rows;
import fr.rsi.language.Texts;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads files of people: any usual encoding, delimiter and order of columns, headings in French or English. */
@Component
public class PeopleFile {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    private final Texts texts;

    PeopleFile(Texts texts) {
        this.texts = texts;
    }

    /** The people of a file, or what keeps it from being read. */
    public Rows read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return refused(texts.text("people.file.large", String.valueOf(MAX_BYTES >> 20)));
        }
        if (WORKBOOKS.stream().anyMatch(mark -> starts(file, mark))) {
            return refused(texts.text("people.file.workbook"));
        }
        Encoding encoding = Encoding.of(file);
        var bytes = new ByteArrayInputStream(file, encoding.skipped(), file.length - encoding.skipped());
        try (var reader = new BufferedReader(new InputStreamReader(bytes, encoding.charset()))) {
            return new Reading(texts).read(reader, Delimiter.before(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean starts(byte[] file, byte[] mark) {
        return file.length > mark.length && List.of(0, 1, 2, 3).stream().allMatch(i -> file[i] == mark[i]);
    }

    private static Rows refused(String message) {
        return new Rows(Map.of(), Map.of(), List.of(), List.of(new RowError(1, null, message)), List.of());
    }
}
