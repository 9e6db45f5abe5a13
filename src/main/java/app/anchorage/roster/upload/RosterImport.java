package app.anchorage.roster.upload;

import app.anchorage.sheet.SheetImport;
import jakarta.persistence.Entity;

/** An uploaded roster between its preview and its confirmation. */
@Entity
public class RosterImport extends SheetImport {
    protected RosterImport() {}

    RosterImport(Upload upload) {
        super(upload);
    }
}
