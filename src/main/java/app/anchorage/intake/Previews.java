package app.anchorage.intake;

import app.anchorage.job.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What reading a file has given besides its rows: preview, headings, or why it was refused. */
@ApplicationScoped
public class Previews {
    @Inject
    Jdbi sql;

    void save(long fileId, Preview preview) {
        sql.useHandle(h -> h.execute("update report_file set preview = ?::jsonb where id = ?", Json.write(preview), fileId));
    }

    void saveHeadings(long fileId, List<String> headings) {
        sql.useHandle(h -> h.execute("update report_file set headings = ?::jsonb where id = ?", Json.write(headings), fileId));
    }

    void saveRefusal(long fileId, Said why) {
        sql.useHandle(h -> h.execute("update report_file set refusal = ?::jsonb where id = ?", why.json(), fileId));
    }

    public Optional<Preview> find(long fileId) {
        return json("preview", fileId).map(json -> Json.read(json, Preview.class));
    }

    public Optional<Said> refusal(long fileId) {
        return json("refusal", fileId).map(Said::parse);
    }

    public List<String> headings(long fileId) {
        return json("headings", fileId).map(json -> List.of(Json.read(json, String[].class))).orElse(List.of());
    }

    private Optional<String> json(String column, long fileId) {
        return sql.withHandle(h -> h.createQuery("select " + column + "::text from report_file where id = ? and " + column + " is not null")
                .bind(0, fileId)
                .mapTo(String.class)
                .findOne());
    }
}
