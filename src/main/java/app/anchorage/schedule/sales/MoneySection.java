package app.anchorage.schedule.sales;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.Money;
import app.anchorage.schedule.place.ContractSlot;
import app.anchorage.schedule.place.ContractSlots;
import app.anchorage.schedule.session.SessionSection;
import app.anchorage.web.Formats;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a session brought, as a whole, by place and by person. Staff see what order pages show them; the ledger's parts are for those who see the ledger. */
@ApplicationScoped
public class MoneySection implements SessionSection {
    @Inject
    SessionSales sales;

    @Inject
    ContractSlots contracted;

    @Inject
    CurrentActor current;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String headingKey() {
        return "schedule_money";
    }

    @Override
    public String emptyKey() {
        return "schedule_money_none";
    }

    @Override
    public List<Row> rows(long session, Locale locale) {
        boolean ledger = !current.get().is(Role.STAFF);
        List<Sold> sold = sales.sold(session, ledger);
        List<Row> rows = new ArrayList<>();
        if (!sold.isEmpty()) {
            whole(rows, sold.stream().reduce(Sold.NOTHING, Sold::plus), ledger, locale);
        }
        fees(rows, contracted.in(session), locale);
        if (!sold.isEmpty()) {
            parts(rows, sold, Sold::slotId, part -> place(part, session, locale));
            parts(rows, sold, Sold::anchorId, part -> person(part, session, locale));
        }
        return rows;
    }

    private static void whole(List<Row> rows, Sold all, boolean ledger, Locale locale) {
        rows.add(row(locale, "schedule_sum_paid", Texts.of(locale, "schedule_sum_paid_words", all.lines()), all.paidFen(), false));
        if (all.open() > 0) {
            rows.add(row(locale, "schedule_sum_estimate", Texts.of(locale, "schedule_sum_estimate_words", all.open()), all.estimateFen(), true));
        }
        rows.add(row(locale, "schedule_sum_settled", Texts.of(locale, "schedule_sum_settled_words"), all.settledFen(), all.provisional()));
        rows.add(row(locale, "schedule_sum_returned", Texts.of(locale, "schedule_sum_returned_words"), -all.returnedFen(), all.provisional()));
        rows.add(row(locale, "schedule_sum_net", Texts.of(locale, "schedule_sum_net_words"), all.netFen(), all.provisional()));
        if (ledger) {
            rows.add(row(locale, "schedule_sum_anchors", Texts.of(locale, "schedule_sum_anchors_words"), all.anchorsFen(), all.provisional()));
            rows.add(row(locale, "schedule_sum_agency", Texts.of(locale, "schedule_sum_agency_words"), all.agencyFen(), all.provisional()));
            if (!all.suspense().isZero()) {
                rows.add(row(locale, "schedule_sum_suspense", Texts.of(locale, "schedule_sum_suspense_words"), all.suspense().fen(), true));
            }
        }
    }

    private static void fees(List<Row> rows, List<ContractSlot> slots, Locale locale) {
        if (!slots.isEmpty()) {
            long delivered = slots.stream().filter(slot -> slot.deliveredOn() != null).count();
            rows.add(row(locale, "schedule_sum_fees", Texts.of(locale, "schedule_sum_fees_words", slots.size(), delivered),
                    slots.stream().map(ContractSlot::fee).reduce(Money.ZERO, Money::plus).fen(), delivered < slots.size()));
        }
    }

    /** The sums of each key in the order they come in; without any key there is nothing to tell apart. */
    private static void parts(List<Row> rows, List<Sold> sold, Function<Sold, Long> key, Function<Sold, Row> row) {
        Map<Long, Sold> sums = new LinkedHashMap<>();
        sold.forEach(part -> sums.merge(key.apply(part) == null ? 0 : key.apply(part), part, Sold::plus));
        if (!sums.keySet().equals(java.util.Set.of(0L))) {
            sums.values().forEach(part -> rows.add(row.apply(part)));
        }
    }

    private static Row place(Sold part, long session, Locale locale) {
        String name = part.slotId() == null ? Texts.of(locale, "schedule_of_no_place") : "#" + part.seq() + (part.merchant() == null ? "" : " " + part.merchant());
        return of(name, part.slotId() == null ? null : "/sessions/" + session + "#places", part, "schedule_by_place", locale);
    }

    private static Row person(Sold part, long session, Locale locale) {
        String name = part.anchorId() == null ? Texts.of(locale, "order_nobody") : part.anchor();
        String filter = part.anchorId() == null ? "&attribution=nobody" : "&anchor=" + part.anchorId();
        return of(name, FunnelSection.orders(session, filter), part, "schedule_by_person", locale);
    }

    private static Row of(String name, String href, Sold part, String badge, Locale locale) {
        String words = Texts.of(locale, "schedule_part_words", part.lines(), Formats.money(part.paidFen()), Formats.money(part.settledFen()),
                Formats.money(-part.returnedFen()));
        return new Row(name, href, words, badge, "quiet", Money.fen(part.netFen()), part.provisional());
    }

    private static Row row(Locale locale, String key, String words, long fen, boolean provisional) {
        return new Row(Texts.of(locale, key), null, words, null, null, Money.fen(fen), provisional);
    }
}
