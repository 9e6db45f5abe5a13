package app.anchorage.deal;

import app.anchorage.agency.Actor;
import app.anchorage.deal.fee.Fees;
import app.anchorage.money.Money;
import app.anchorage.order.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes merchants and signed contracts of one slot, as the contract pages would, and books them. */
@ApplicationScoped
public class SoldSlots {
    @Inject
    Desk desk;

    @Inject
    Fees fees;

    @Inject
    Jdbi sql;

    public long merchant(Actor actor, String name) {
        return number(actor, "insert into merchant (agency_id, name, created_by) values (:agency, '" + name + "', :member) returning id");
    }

    public long shop(Actor actor, long merchant, String name) {
        return number(actor, "insert into merchant_shop (agency_id, merchant_id, name) values (:agency, " + merchant + ", '" + name + "') returning id");
    }

    /** A contracted slot; each instalment is so many days and yuan. @return its id */
    public long slot(Actor actor, long merchant, long anchor, Long shop, LocalDate sells, Map<LocalDate, String> instalments) {
        long fee = instalments.values().stream().mapToLong(yuan -> Money.yuan(yuan).fen()).sum();
        long contract = number(actor, "insert into contract (agency_id, number, kind, merchant_id, valid_from, fee_kind, state, signed_on, signed_how, created_by)"
                + " values (:agency, 'C-' || nextval('contract_seq'), 'ONCE', " + merchant + ", '" + sells + "', 'FIXED', 'SIGNED', '" + sells
                + "', 'SCAN', :member) returning id");
        long slot = number(actor, "insert into slot (agency_id, contract_id, seq, anchor_id, format, sells_from, sells_to, shop_id, fee_fen) values (:agency, "
                + contract + ", 1, " + anchor + ", 'MIXED', '" + sells + "', '" + sells + "', " + shop + ", " + fee + ") returning id");
        int seq = 0;
        for (LocalDate due : instalments.keySet().stream().sorted().toList()) {
            number(actor, "insert into instalment (agency_id, slot_id, seq, due_on, fen) values (:agency, " + slot + ", " + ++seq + ", '" + due + "', "
                    + Money.yuan(instalments.get(due)).fen() + ") returning id");
        }
        desk.run(actor, () -> fees.contracted(contract));
        return slot;
    }

    public void delivered(Actor actor, long slot, LocalDate day) {
        number(actor, "update slot set delivered_on = '" + day + "', delivered_by = :member where agency_id = :agency and id = " + slot + " returning id");
        desk.run(actor, () -> fees.delivered(slot));
    }

    public long guarantee(Actor actor, long slot, String target, LocalDate measure, String remedy, LocalDate until) {
        return number(actor, "insert into guarantee (agency_id, slot_id, target_fen, measure_on, remedy, choose_until) values (:agency, " + slot + ", "
                + Money.yuan(target).fen() + ", '" + measure + "', '" + remedy + "', " + (until == null ? "null" : "'" + until + "'") + ") returning id");
    }

    public List<Long> instalments(Actor actor, long slot) {
        return desk.call(actor, () -> sql.withHandle(h -> h.createQuery("select id from instalment where agency_id = :agency and slot_id = :slot order by seq")
                .bind("agency", actor.agencyId()).bind("slot", slot).mapTo(Long.class).list()));
    }

    /** What an account of the merchant comes to, in the agency's view. */
    public Money holds(Actor actor, String kind, long merchant) {
        return Money.fen(number(actor, "select coalesce(sum(case a.kind when 'DEPOSIT' then -b.fen else b.fen end), 0)::bigint from account a join balance b"
                + " on b.agency_id = a.agency_id and b.account_id = a.id where a.agency_id = :agency and a.kind = '" + kind + "' and (a.merchant_id = " + merchant
                + " or a.merchant_id is null)"));
    }

    public long number(Actor actor, String query) {
        return desk.call(actor, () -> sql.withHandle(h -> h.createQuery(query).bind("agency", actor.agencyId()).bind("member", actor.member())
                .mapTo(Long.class).one()));
    }

    public static String once() {
        return UUID.randomUUID().toString();
    }
}
