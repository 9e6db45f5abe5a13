package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.job.Asked;
import app.anchorage.job.Export;
import app.anchorage.job.Said;
import app.anchorage.money.Money;
import app.anchorage.print.CsvTable;
import app.anchorage.settlement.StatementFiles;
import app.anchorage.settlement.StatementFiles.Format;
import app.anchorage.web.NotFound;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;

/** All statements of an approved run in one archive, each as PDF and workbook, with a list that ends in count and sum. */
@ApplicationScoped
public class RunStatements implements Export {
    private static final String NAME = "run-statements";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    SettlementRuns runs;

    @Inject
    StatementFiles files;

    /** A statement of the run, fen in the payee's view. */
    public record Part(long id, String number, String payeeName, long rows, long payoutFen) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OWNER, Role.FINANCE, Role.APPROVER);
    }

    @Override
    @Transactional
    public Outline outline(Asked asked, long enough) {
        SettlementRun run = runs.get(asked.id());
        List<Part> parts = parts(run.id());
        if (parts.isEmpty()) {
            throw new NotFound();
        }
        return new Outline(Said.of("export_run_statements", run.cutoff()), "statements-" + run.cutoff() + ".zip", "application/zip",
                parts.stream().mapToLong(Part::rows).sum(), true);
    }

    @Override
    @Transactional
    public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
        List<Part> parts = parts(runs.get(asked.id()).id());
        ZipOutputStream zip = new ZipOutputStream(out);
        long done = 0;
        for (Part part : parts) {
            long before = done;
            add(zip, part, Format.PDF, lines -> {});
            add(zip, part, Format.XLSX, lines -> written.accept(before + lines));
            done += part.rows();
            written.accept(done);
        }
        list(zip, parts, asked);
        zip.finish();
        return new Control(done, parts.stream().mapToLong(Part::payoutFen).sum());
    }

    /** The names of payees may hold what a file system does not take. */
    private void add(ZipOutputStream zip, Part part, Format format, LongConsumer written) throws IOException {
        String payee = part.payeeName().replaceAll("[\\x00-\\x1f\\\\/:*?\"<>|]", "_");
        zip.putNextEntry(new ZipEntry(part.number() + " " + payee + "." + format.extension()));
        files.write(part.id(), format, zip, written);
        zip.closeEntry();
    }

    private static void list(ZipOutputStream zip, List<Part> parts, Asked asked) throws IOException {
        zip.putNextEntry(new ZipEntry("statements.csv"));
        CsvTable table = new CsvTable(zip, List.of("statement_number", "run_payee", "line_count", "statement_payout").stream()
                .map(key -> Texts.of(asked.locale(), key.equals("line_count") ? "statement_line_count" : key)).toList());
        parts.forEach(part -> table.row(part.number(), part.payeeName(), (int) part.rows(), Money.fen(part.payoutFen())));
        table.row(Texts.of(asked.locale(), "statement_total"), Texts.of(asked.locale(), "export_statements_in_all", parts.size()),
                (int) parts.stream().mapToLong(Part::rows).sum(), Money.fen(parts.stream().mapToLong(Part::payoutFen).sum()));
        table.finish();
        zip.closeEntry();
    }

    private List<Part> parts(long run) {
        return sql.withHandle(h -> h.createQuery("""
                select id, number, payee_name, rows, payout_fen from statement where agency_id = :agency and run_id = :run order by number""")
                .bind("agency", current.get().agencyId()).bind("run", run).mapTo(Part.class).list());
    }
}
