package app.anchorage.intake;

import app.anchorage.intake.file.FileFormat;
import app.anchorage.intake.file.RowEstimate;
import app.anchorage.intake.read.Report;
import app.anchorage.intake.read.ReportReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads a stored file from its first row to its last and says what a commit of it would do. */
@ApplicationScoped
public class FileReader {
    @Inject
    FileParts parts;

    @Inject
    FileLimits limits;

    @Inject
    Facts facts;

    /**
     * @param raw takes each row as written; @param staged takes the rows as they are staged
     * @throws app.anchorage.intake.file.BadReport when it cannot be read
     */
    ReadFile read(ReportFile file, BiConsumer<Long, List<String>> raw, Consumer<byte[]> staged, Progress progress) {
        progress.at("job_step_opening", 0, null);
        Path copy = parts.restore(file.id());
        try (Report report = ReportReader.open(copy, file.name(), limits.today())) {
            FileReading rows = new FileReading(facts.begin(file.id(), report.kind()), raw, expected(file, copy, report.format()), progress);
            rows.facts().keep(staged);
            report.read(rows);
            rows.facts().end(rows.findings());
            return new ReadFile(
                    report.kind(), report.layout().name(), report.format().name(), report.encoding().map(Charset::name).orElse(null),
                    report.headings(), report.proposedMoment().orElse(null), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    /** As an earlier reading has counted, or as the size suggests; null where nothing does. */
    private static FileReading.Expected expected(ReportFile file, Path copy, FileFormat format) throws IOException {
        return file.rows() != null ? new FileReading.Expected(file.rows(), false) : new FileReading.Expected(RowEstimate.of(copy, format).orElse(null), true);
    }

    /** Compares with what is known; the moment is the user's, or the proposed one. */
    Preview assess(ReportFile file, ReadFile read, Progress progress) {
        progress.at("job_step_comparing", read.rows().rows(), read.rows().rows());
        Instant newest = read.rows().facts().newest();
        ExportMoment proposed = ExportMoment.propose(read.named(), newest, file.uploadedAt());
        Instant moment = file.moment() == null ? proposed.at() : file.moment();
        FindingTally findings = read.rows().findings();
        Facts.Assessment assessment = read.rows().facts().assess(moment, findings);
        return new Preview(
                read.rows().rows(), assessment.groups(), findings.counts(), newest, proposed.at(), proposed.dated());
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
