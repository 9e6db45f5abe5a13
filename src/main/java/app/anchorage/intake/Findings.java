package app.anchorage.intake;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The findings kept of each file, for the preview's lists. */
@ApplicationScoped
public class Findings {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** As kept: the row number is 0 when the whole file is meant. */
    public record Kept(Severity severity, String code, long rowNo, String columnName, String value) {
        /** For the text's placeholder; nothing when the whole file is meant. */
        public String row() {
            return hasRow() ? Long.toString(rowNo) : "";
        }

        public String column() {
            return columnName == null ? "" : columnName;
        }

        public String shown() {
            return value == null ? "" : value;
        }

        public boolean hasRow() {
            return rowNo > 0;
        }
    }

    void replace(long fileId, List<Finding> found) {
        delete(fileId);
        sql.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into finding (agency_id, file_id, severity, code, row_no, column_name, value)
                    values (:agency, :file, :severity, :code, :row, :column, :value)""");
            for (Finding f : found) {
                batch.bind("agency", current.get().agencyId()).bind("file", fileId).bind("severity", f.severity().name())
                        .bind("code", f.code()).bind("row", f.row()).bind("column", f.column()).bind("value", f.value().replace("\0", "\uFFFD"))
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    void delete(long fileId) {
        sql.useHandle(h -> h.execute("delete from finding where file_id = ?", fileId));
    }

    public List<Kept> of(long fileId) {
        return sql.withHandle(h -> h.createQuery("""
                        select severity, code, row_no, column_name, value from finding
                        where file_id = ? order by severity, code, row_no, id""")
                .bind(0, fileId)
                .mapTo(Kept.class)
                .list());
    }
}
