package fr.rsi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that wait for an administrator to say what becomes of them. */
@Repository
public class Uploads {

    private static final String COLUMNS = "id, file_name, uploaded_by, uploaded_at, preview, made_anew";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Uploads(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a file and gives its id. */
    public long add(String fileName, byte[] content, String person) {
        return jdbc.sql("""
                        insert into rsi.directory_upload (file_name, content, uploaded_by) values (?, ?, ?) returning id
                        """).params(fileName, content, person).query(Long.class).single();
    }

    /** The file with this id, where it still waits. */
    public Optional<Upload> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from rsi.directory_upload where id = ?")
                .param(id)
                .query(this::upload)
                .optional();
    }

    /** All that wait, the latest first. */
    public List<Upload> all() {
        return jdbc.sql("select " + COLUMNS + " from rsi.directory_upload order by id desc")
                .query(this::upload)
                .list();
    }

    /** Forgets a file. */
    public void remove(long id) {
        jdbc.sql("delete from rsi.directory_upload where id = ?").param(id).update();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from rsi.directory_upload where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    void keepPreview(long id, UploadPreview preview, boolean madeAnew) {
        jdbc.sql("update rsi.directory_upload set preview = ?::jsonb, made_anew = ? where id = ?")
                .params(json.valueToTree(preview).toString(), madeAnew, id)
                .update();
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                preview(row.getString("preview")),
                row.getBoolean("made_anew"));
    }

    private @Nullable UploadPreview preview(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, UploadPreview.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable preview of a file", e);
        }
    }
}
