package app.anchorage.sheet;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes an uploaded sheet, says what it would change, and changes it when it is confirmed: all of it or nothing. */
public abstract class SheetImports<T extends SheetImport> {
    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public abstract SheetKind kind();

    protected abstract PanacheRepository<T> imports();

    protected abstract T of(SheetImport.Upload upload);

    /** What the rows would do now; writes nothing. */
    protected abstract Plan plan(List<SheetRow> rows, LocalDate today);

    /** Keeps still what a plan depends on, from before it is made for good to the end of the transaction. */
    protected void holdStill() {}

    /** Does what the plan says, in the caller's transaction. */
    protected abstract void carryOut(Plan plan, String name);

    /** @return the id under which the preview lives; nothing of the sheet is written yet */
    @Transactional
    public long upload(String name, byte[] file, UUID form) {
        T upload = of(new SheetImport.Upload(name, Sheet.read(file, kind()), current.get().member(), clock.instant()));
        imports().persist(upload);
        if (form != null) {
            once.claim(form, kind().path() + "/" + upload.id());
        }
        return upload.id();
    }

    @Transactional
    public PlanPage preview(long id) {
        T upload = NotFound.unless(imports().findByIdOptional(id));
        Plan plan = planOf(upload);
        return new PlanPage(kind(), upload, plan, upload.confirmed() ? upload.result() : plan.counts());
    }

    /** Does, in the caller's transaction, what confirming would do: for whoever looks at what follows from it and rolls it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rehearse(long id) {
        holdStill();
        T upload = locked(id);
        carryOut(planOf(upload), upload.name());
    }

    /** @param seen the token of the plan that was shown */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public Plan.Counts confirm(long id, String seen) {
        T upload = locked(id);
        if (upload.confirmed()) {
            return upload.result();
        }
        holdStill();
        Plan plan = planOf(upload);
        refuse(plan.hasErrors(), "sheet_has_errors", id);
        refuse(!plan.token().equals(seen), "sheet_stale", id);
        String name = upload.name();
        carryOut(plan, name);
        locked(id).confirm(plan.counts(), current.get().member(), clock.instant());
        audit.record(kind().audited(), kind().type(), id, null, plan.counts(), name);
        return plan.counts();
    }

    private void refuse(boolean broken, String key, long id) {
        if (broken) {
            throw new BrokenRule(key).back(kind().path() + "/" + id);
        }
    }

    private Plan planOf(T upload) {
        return plan(upload.rows(), ChinaTime.day(clock.instant()));
    }

    /** Keeps a second confirmation waiting until the first has ended. */
    private T locked(long id) {
        return NotFound.unless(imports().findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
