package app.anchorage.settlement;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.ExportFile;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a statement as a finished file, in the payee's language as of approval; the payee's own file has masked order numbers. */
@ApplicationScoped
public class StatementFiles {
    private static final int SECONDS = 600;

    @Inject
    Statements statements;

    @Inject
    StatementRows rows;

    @Inject
    Engine engine;

    @Inject
    CurrentActor current;

    /** What a statement can be downloaded as. */
    public enum Format {
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        public String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A finished file and whose it is. */
    public record Finished(StatementHead head, ExportFile file) {}

    /** @throws app.anchorage.web.NotFound when the one who asks may not see the statement */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public Finished write(long id, Format format) {
        StatementHead own = statements.head(id, current.get());
        boolean masked = current.get().is(Role.ANCHOR);
        StatementView whole = statements.of(id, current.get(), own.locale()).view();
        StatementView view = masked ? whole.masked() : whole;
        StatementLines all = rows.stream(id, own.locale());
        StatementLines lines = masked ? each -> all.forEach(line -> each.accept(line.masked())) : all;
        try {
            return new Finished(own, ExportFile.write(out -> {
                switch (format) {
                    case PDF -> new StatementPdf(engine).write(view, out);
                    case XLSX -> StatementXlsx.write(view, lines, out);
                    case CSV -> StatementCsv.write(view, lines, out);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
