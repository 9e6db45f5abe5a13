package app.anchorage.ledger.freeze;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.LineFollower;
import app.anchorage.ledger.Postings;
import app.anchorage.ledger.Restatement;
import app.anchorage.ledger.Touched;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Opens and ends freezes of all of a payee's money: lines and what is no line's wait alike, what is on a statement never (design rule 2). */
@ApplicationScoped
public class PayeeFreezing {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Postings postings;

    @Inject
    Touched touched;

    @Inject
    Restatement restatement;

    @Inject
    Instance<LineFollower> followers;

    @Inject
    Audit audit;

    @Inject
    Once once;

    /** @throws BrokenRule when one is open already */
    @Transactional
    public void open(long payee, String reason, UUID form) {
        if (form != null) {
            once.claim(form, path(payee));
        }
        postings.lock();
        NotFound.unless(sql.withHandle(h -> h.createQuery("select id from anchor where agency_id = :agency and id = :payee")
                .bind("agency", agency()).bind("payee", payee).mapTo(Long.class).findOne()));
        if (sql.withHandle(h -> h.createQuery("select exists (select 1 from money_freeze where agency_id = :agency and anchor_id = :payee and line_id is null and closed_on is null)")
                .bind("agency", agency()).bind("payee", payee).mapTo(Boolean.class).one())) {
            throw new BrokenRule("ledger_freeze_already").back(path(payee));
        }
        long freeze = sql.withHandle(h -> h.createQuery("""
                insert into money_freeze (agency_id, anchor_id, source, reason, opened_on, opened_by)
                values (:agency, :payee, 'HAND', :reason, :today, :member) returning id""")
                .bind("agency", agency()).bind("payee", payee).bind("reason", reason).bind("today", today()).bind("member", current.get().member())
                .mapTo(Long.class).one());
        restate(Cause.FREEZE, freeze, payee, reason);
        audit.record("PAYEE_FROZEN", "ANCHOR", payee, null, Map.of("freeze", freeze), reason);
    }

    @Transactional
    public void release(long payee, long freeze, String reason) {
        postings.lock();
        boolean open = NotFound.unless(sql.withHandle(h -> h.createQuery("""
                select closed_on is null from money_freeze where agency_id = :agency and anchor_id = :payee and line_id is null and id = :id""")
                .bind("agency", agency()).bind("payee", payee).bind("id", freeze).mapTo(Boolean.class).findOne()));
        if (!open) {
            throw new BrokenRule("ledger_freeze_ended").back(path(payee));
        }
        sql.useHandle(h -> h.createUpdate("""
                update money_freeze set closed_on = :today, closed_by = :member, closed_at = now(), close_reason = :reason where agency_id = :agency and id = :id""")
                .bind("agency", agency()).bind("id", freeze).bind("today", today()).bind("member", current.get().member()).bind("reason", reason).execute());
        restate(Cause.RELEASE, freeze, payee, reason);
        audit.record("PAYEE_RELEASED", "ANCHOR", payee, Map.of("freeze", freeze), null, reason);
    }

    /** All that is open on the account, and what the months and slots behind it owe. */
    private void restate(Cause cause, long freeze, long payee, String reason) {
        touched.begin();
        touched.add(openLines(payee), today());
        restatement.run(postings.begin(cause, freeze, reason), done -> {});
        List<Long> payers = payers(payee);
        followers.forEach(follower -> follower.restate(cause, freeze, payers, today()));
    }

    private List<Long> openLines(long payee) {
        return sql.withHandle(h -> h.createQuery("""
                select distinct e.line_id from account a join entry e on e.agency_id = :agency and e.account_id = a.id and e.value_date > a.closed_through
                where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = :payee and e.line_id is not null""")
                .bind("agency", agency()).bind("payee", payee).mapTo(Long.class).list());
    }

    /** Whose months and slots pay him: his own, and those of anchors whose team he is or was in. */
    private List<Long> payers(long payee) {
        return sql.withHandle(h -> h.createQuery("""
                select distinct anchor_id from agreement where agency_id = :agency and (anchor_id = :payee or exists (
                  select 1 from jsonb_array_elements(pay -> 'team') t where cast(t ->> 'payee' as bigint) = :payee)) order by 1""")
                .bind("agency", agency()).bind("payee", payee).mapTo(Long.class).list());
    }

    static String path(long payee) {
        return "/ledger/payees/" + payee + "/freezes";
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
