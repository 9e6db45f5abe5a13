package app.anchorage.settlement;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.job.Asked;
import app.anchorage.job.Export;
import app.anchorage.job.Said;
import app.anchorage.web.NotFound;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Writes a statement as a file, in the payee's language as of approval; the payee's own file has masked order numbers. */
@ApplicationScoped
public class StatementFiles implements Export {
    public static final String NAME = "statement";
    private static final int TELL_EVERY = 500;

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
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws NotFound when there is none with that ending */
        public static Format of(String extension) {
            return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst().orElseThrow(NotFound::new);
        }
    }

    public static Asked asked(long id, Format format, Locale locale) {
        return new Asked(NAME, "id=" + id + "&format=" + format.extension(), locale);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OWNER, Role.FINANCE, Role.APPROVER, Role.ANCHOR);
    }

    @Override
    @Transactional
    public Outline outline(Asked asked, long enough) {
        StatementHead head = statements.head(asked.id(), current.get());
        Format format = Format.of(asked.value("format"));
        long lines = format == Format.PDF ? rows.printed(head) : head.rows();
        return new Outline(Said.of("export_statement", head.number(), head.payeeName(), format.name()),
                head.number() + " " + head.payeeName() + "." + format.extension(), format.type(), lines, false);
    }

    /** A statement's sum is what moved in it. */
    @Override
    @Transactional
    public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
        return write(asked.id(), Format.of(asked.value("format")), out, written);
    }

    /** Leaves the stream open. @throws NotFound when the one who asks may not see the statement */
    @Transactional
    public Control write(long id, Format format, OutputStream out, LongConsumer written) throws IOException {
        StatementHead own = statements.head(id, current.get());
        boolean masked = current.get().is(Role.ANCHOR);
        StatementView whole = statements.of(id, current.get(), own.locale()).view();
        StatementView view = masked ? whole.masked() : whole;
        StatementLines all = counted(rows.stream(id, own.locale()), written);
        StatementLines lines = masked ? each -> all.forEach(line -> each.accept(line.masked())) : all;
        switch (format) {
            case PDF -> new StatementPdf(engine).write(view, out);
            case XLSX -> StatementXlsx.write(view, lines, out);
            case CSV -> StatementCsv.write(view, lines, out);
        }
        return new Control(own.rows(), view.movement().fen());
    }

    private static StatementLines counted(StatementLines lines, LongConsumer written) {
        AtomicLong count = new AtomicLong();
        return each -> lines.forEach(line -> {
            each.accept(line);
            if (count.incrementAndGet() % TELL_EVERY == 0) {
                written.accept(count.get());
            }
        });
    }
}
