package app.anchorage.job;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.ExportFile;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** What was asked for, and the finished files: in parts of at most a megabyte, so that any node can serve them. */
@ApplicationScoped
public class ExportStore {
    private static final int PART = 1 << 20;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @ConfigProperty(name = "anchorage.exports.keep")
    Duration keep;

    /** An export with what is there of its file. */
    public record Kept(String what, String query, String language, String fileName, String type, Long bytes, String sha256, boolean expired, long byMember) {
        Asked asked() {
            return new Asked(what, query, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        }
    }

    /** Counts under the agency's row, so that two who ask at once are counted one after the other. */
    void limit(Actor actor, int perMember, int perAgency) {
        sql.useHandle(h -> {
            h.createQuery("select id from agency where id = ? for no key update").bind(0, actor.agencyId()).mapTo(Long.class).one();
            Open open = h.createQuery("""
                    select count(*) filter (where by_member = :member) as own, count(*) as everybodys
                    from job where agency_id = :agency and kind = 'EXPORT' and state in ('QUEUED', 'RUNNING')""")
                    .bind("member", actor.member()).bind("agency", actor.agencyId()).mapTo(Open.class).one();
            if (open.own() >= perMember || open.everybodys() >= perAgency) {
                throw new TooManyJobs(open.own() >= perMember ? perMember : perAgency);
            }
        });
    }

    /** How many are being made. */
    public record Open(int own, int everybodys) {}

    void add(long job, Asked asked, Export.Outline outline) {
        sql.useHandle(h -> h.createUpdate("""
                insert into export (agency_id, job_id, what, query, language, title, file_name, type)
                values (:agency, :job, :what, :query, :language, :title, :name, :type)""")
                .bind("agency", agency()).bind("job", job).bind("what", asked.what()).bind("query", asked.query())
                .bind("language", asked.locale().getLanguage().equals("en") ? "en" : "zh").bind("title", outline.title().json())
                .bind("name", outline.fileName()).bind("type", outline.type()).execute());
    }

    Asked asked(long job) {
        return NotFound.unless(kept(job)).asked();
    }

    Optional<Kept> kept(long job) {
        return sql.withHandle(h -> h.createQuery("""
                select x.what, x.query, x.language, x.file_name, x.type, x.bytes, x.sha256, coalesce(x.expires_at < now(), false) as expired, j.by_member
                from export x join job j on j.agency_id = x.agency_id and j.id = x.job_id where x.agency_id = :agency and x.job_id = :job""")
                .bind("agency", agency()).bind("job", job).mapTo(Kept.class).findOne());
    }

    /** Stores the finished file and lets go of the temporary one. */
    void keep(long job, ExportFile file, Export.Control control) throws IOException {
        try (InputStream in = file.open()) {
            byte[] part = in.readNBytes(PART);
            for (int seq = 0; part.length > 0; seq++, part = in.readNBytes(PART)) {
                insert(job, seq, part);
            }
        }
        sql.useHandle(h -> h.createUpdate("""
                update export set lines = :lines, fen = :fen, bytes = :bytes, sha256 = :sha, expires_at = :expires where agency_id = :agency and job_id = :job""")
                .bind("lines", control.lines()).bind("fen", control.fen()).bind("bytes", file.length()).bind("sha", file.sha256())
                .bind("expires", Instant.now().plus(keep)).bind("agency", agency()).bind("job", job).execute());
    }

    private void insert(long job, int seq, byte[] part) {
        sql.useHandle(h -> h.execute("insert into export_part (agency_id, job_id, seq, content) values (?, ?, ?, ?)", agency(), job, seq, part));
    }

    /** @throws IllegalStateException when it is not what was stored */
    ExportFile restore(long job, Kept kept) throws IOException {
        ExportFile file = ExportFile.write(out -> {
            Optional<byte[]> part = part(job, 0);
            for (int seq = 0; part.isPresent(); part = part(job, ++seq)) {
                out.write(part.get());
            }
        });
        if (!file.sha256().equals(kept.sha256())) {
            file.close();
            throw new IllegalStateException("export " + job + " is damaged");
        }
        return file;
    }

    private Optional<byte[]> part(long job, int seq) {
        return sql.withHandle(h -> h.createQuery("select content from export_part where agency_id = ? and job_id = ? and seq = ?")
                .bind(0, agency()).bind(1, job).bind(2, seq).mapTo(byte[].class).findOne());
    }

    /** Lets go of files that have expired; what is known of them stays. @return parts */
    int sweep() {
        return sql.withHandle(h -> h.execute("""
                delete from export_part p using export x
                where p.agency_id = ? and x.agency_id = p.agency_id and x.job_id = p.job_id and x.expires_at < now()""", agency()));
    }

    private long agency() {
        return current.get().agencyId();
    }
}
