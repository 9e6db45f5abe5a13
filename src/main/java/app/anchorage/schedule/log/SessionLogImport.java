package app.anchorage.schedule.log;

import app.anchorage.sheet.SheetImport;
import jakarta.persistence.Entity;

/** An uploaded session log between its preview and its confirmation. */
@Entity
public class SessionLogImport extends SheetImport {
    protected SessionLogImport() {}

    SessionLogImport(Upload upload) {
        super(upload);
    }
}
