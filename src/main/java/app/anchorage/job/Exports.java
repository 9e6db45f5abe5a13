package app.anchorage.job;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.agency.SecurityLog;
import app.anchorage.web.ExportFile;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files that members ask for: small ones at once, large ones in the background. */
@ApplicationScoped
public class Exports {
    private static final int PATIENCE = 600;

    @Inject
    @Any
    Instance<Export> all;

    @Inject
    CurrentActor current;

    @Inject
    SecurityLog log;

    @Inject
    Jobs jobs;

    @Inject
    ExportStore store;

    @Inject
    Once once;

    @ConfigProperty(name = "anchorage.exports.lines-at-once")
    long linesAtOnce;

    @ConfigProperty(name = "anchorage.exports.open-per-member")
    int openPerMember;

    @ConfigProperty(name = "anchorage.exports.open-per-agency")
    int openPerAgency;

    /** A finished file. */
    public record Ready(ExportFile file, String name, String type) {}

    /** @throws NotFound when there is no such export; @throws ForbiddenException when it is not for this role */
    Export named(String what, Role role) {
        Export export = all.stream().filter(e -> e.name().equals(what)).findFirst().orElseThrow(NotFound::new);
        if (!export.roles().contains(role)) {
            throw new ForbiddenException();
        }
        return export;
    }

    @Transactional
    public Export.Outline outline(Asked asked) {
        return named(asked.what(), current.get().role()).outline(asked, Long.MAX_VALUE);
    }

    /** The file, when it is small enough to be waited for. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE)
    public Optional<Ready> small(Asked asked) throws IOException {
        Export export = named(asked.what(), current.get().role());
        Export.Outline outline = export.outline(asked, linesAtOnce + 1);
        return outline.slow() || outline.lines() > linesAtOnce ? Optional.empty() : Optional.of(write(export, asked, outline));
    }

    /** The file, however large. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE)
    public Ready whole(Asked asked) throws IOException {
        Export export = named(asked.what(), current.get().role());
        return write(export, asked, export.outline(asked, 0));
    }

    private Ready write(Export export, Asked asked, Export.Outline outline) throws IOException {
        log.record(SecurityLog.Event.EXPORT, asked.what() + " " + asked.query());
        return new Ready(ExportFile.write(out -> export.write(asked, out, lines -> {})), outline.fileName(), outline.type());
    }

    /** Has it made in the background. @return the job's id; @throws TooManyJobs while enough are being made */
    @Transactional
    public long ask(Asked asked, UUID form) {
        Actor actor = current.get();
        Export.Outline outline = named(asked.what(), actor.role()).outline(asked, 0);
        store.limit(actor, openPerMember, openPerAgency);
        long id = jobs.ask(JobKind.EXPORT, null);
        store.add(id, asked, outline);
        once.claim(form, "/jobs/" + id);
        log.record(SecurityLog.Event.EXPORT, "job " + id + " " + asked.what() + " " + asked.query());
        return id;
    }

    /** The same once more, e.g. after it has failed or expired. */
    @Transactional
    public long again(long job, UUID form) {
        return ask(store.asked(job), form);
    }

    /** A finished file, for who asked for it and for the owner. @throws Gone when it has expired */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE)
    public Ready fetch(long job) throws IOException {
        Actor actor = current.get();
        ExportStore.Kept kept = NotFound.unless(store.kept(job));
        if (kept.byMember() != actor.member() && !actor.is(Role.OWNER)) {
            throw new ForbiddenException();
        }
        named(kept.what(), actor.role());
        if (kept.bytes() == null) {
            throw new NotFound();
        } else if (kept.expired()) {
            throw new Gone();
        }
        log.record(SecurityLog.Event.EXPORT, "fetched job " + job + " " + kept.what());
        return new Ready(store.restore(job, kept), kept.fileName(), kept.type());
    }

    /** It was kept as long as was said. */
    public static class Gone extends RuntimeException {}
}
