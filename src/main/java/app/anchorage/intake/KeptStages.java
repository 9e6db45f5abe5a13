package app.anchorage.intake;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * A previewed report's rows as they were staged, so that the commit need not read the file again. Kept is only what follows from the file; what depends
 * on anything else is computed at the commit. It serves the build that read it, on that day; to any other it is not there.
 */
@ApplicationScoped
public class KeptStages {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    FileLimits limits;

    @Inject
    Facts facts;

    /** What a reading said beside its staged rows. @param parts how many the rows are in */
    record Told(int parts, long rows, Kind kind, String layout, String format, String encoding, List<String> headings, LocalDateTime named,
            Instant newest, List<FindingCount> counts, List<Finding> findings) {
        static Told of(int parts, ReadFile read) {
            FileReading rows = read.rows();
            return new Told(parts, rows.rows(), read.kind(), read.layout(), read.format(), read.encoding(), read.headings(), read.named(),
                    rows.facts().newest(), rows.findings().counts(), rows.findings().kept());
        }

        ReadFile read(FileReading as) {
            return new ReadFile(kind, layout, format, encoding, headings, named, as);
        }
    }

    /** Takes the rows of a new reading of the file. */
    StageParts begin(long fileId) {
        drop(fileId);
        String madeBy = madeBy();
        return new StageParts((seq, content) -> sql.useHandle(h -> h.execute(
                "insert into report_stage (agency_id, file_id, seq, made_by, content) values (?, ?, ?, ?, ?)",
                current.get().agencyId(), fileId, seq, madeBy, content)));
    }

    /** The file as it was read for its preview, staged again; empty when it has to be read. */
    Optional<ReadFile> find(ReportFile file, Progress progress) {
        String madeBy = madeBy();
        return part(file.id(), 0, madeBy).map(content -> StageParts.told(content, Told.class)).map(told -> {
            Facts.Reading reading = facts.begin(file.id(), told.kind());
            reading.restage(IntStream.rangeClosed(1, told.parts()).mapToObj(seq -> {
                progress.at("job_step_reading", told.rows() * (seq - 1) / told.parts(), told.rows());
                return StageParts.unpack(part(file.id(), seq, madeBy).orElseThrow());
            }).iterator(), told.newest());
            return told.read(new FileReading(reading, new FindingTally(told.counts(), told.findings()), told.rows()));
        });
    }

    void drop(long fileId) {
        sql.useHandle(h -> h.execute("delete from report_stage where file_id = ?", fileId));
    }

    /** Lets go of what nobody can use any more. @return how many parts */
    int sweep() {
        return sql.withHandle(h -> h.execute("delete from report_stage where agency_id = ? and made_at < now() - interval '2 days'", current.get().agencyId()));
    }

    private Optional<byte[]> part(long fileId, int seq, String madeBy) {
        return sql.withHandle(h -> h.createQuery("select content from report_stage where file_id = ? and seq = ? and made_by = ?")
                .bind(0, fileId).bind(1, seq).bind(2, madeBy).mapTo(byte[].class).findOne());
    }

    private String madeBy() {
        return Build.NAME + " " + limits.today();
    }
}
