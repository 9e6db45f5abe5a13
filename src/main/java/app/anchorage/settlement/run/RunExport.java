package app.anchorage.settlement.run;

import app.anchorage.agency.Role;
import app.anchorage.job.Asked;
import app.anchorage.job.Export;
import app.anchorage.job.Said;
import app.anchorage.settlement.StatementFiles.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.LongConsumer;

/** A run's table as a workbook: one row for each payee that the page shows. */
@ApplicationScoped
public class RunExport implements Export {
    static final String NAME = "run";

    @Inject
    RunReading reading;

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
        RunPage page = page(asked);
        String day = page.run().cutoff().toString();
        return new Outline(Said.of("export_run", day), "settlement-" + day + ".xlsx", Format.XLSX.type(), page.rows().size(), false);
    }

    @Override
    @Transactional
    public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
        RunPage page = page(asked);
        RunXlsx.write(page, asked.locale(), out);
        return new Control(page.rows().size(), Totals.of(page.rows()).payable().fen());
    }

    private RunPage page(Asked asked) {
        return reading.page(asked.id(), asked.value("show"));
    }
}
