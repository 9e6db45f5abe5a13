package app.anchorage.deal.contract;

import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.Format;
import app.anchorage.merchant.MerchantSection;
import app.anchorage.money.Money;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** The slots that a merchant has contracted, the latest first, on his page. */
@ApplicationScoped
public class SlotsSection implements MerchantSection {
    private static final int SHOWN = 10;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** A slot. @param targetFen what is guaranteed, or null */
    public record Sold(long id, long contractId, String label, String anchor, Format format, LocalDate sellsFrom, LocalDate sellsTo, String shop, long feeFen,
            LocalDate deliveredOn, boolean makesUp, Long targetFen) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String headingKey() {
        return "contract_slots";
    }

    @Override
    public String emptyKey() {
        return "contract_no_slot_of_merchant";
    }

    @Override
    public List<Row> rows(long merchant, Locale locale) {
        return sql.withHandle(h -> h.createQuery("""
                select s.id, s.contract_id, c.number || '/' || s.seq as label, a.stage_name as anchor, s.format, s.sells_from, s.sells_to, p.name as shop, s.fee_fen,
                  s.delivered_on, s.makes_up_id is not null as makes_up, g.target_fen
                from contract c join slot s on s.agency_id = :agency and s.contract_id = c.id join anchor a on a.agency_id = :agency and a.id = s.anchor_id
                left join merchant_shop p on p.agency_id = :agency and p.id = s.shop_id left join guarantee g on g.agency_id = :agency and g.slot_id = s.id
                where c.agency_id = :agency and c.merchant_id = :merchant and c.state in ('SIGNED', 'ENDED')
                order by s.sells_from desc nulls first, s.id desc limit :shown""")
                .bind("agency", current.get().agencyId()).bind("merchant", merchant).bind("shown", SHOWN).mapTo(Sold.class)
                .map(slot -> row(slot, locale)).list());
    }

    private static Row row(Sold slot, Locale locale) {
        String title = slot.label() + " · " + slot.anchor() + " · " + Texts.of(locale, slot.format().key());
        String state = slot.makesUp() && slot.deliveredOn() == null ? "contract_makes_up" : slot.deliveredOn() == null ? "contract_not_delivered" : "contract_delivered";
        return new Row(title, "/contracts/" + slot.contractId() + "#slot-" + slot.id(), detail(slot, locale), state, slot.deliveredOn() == null ? "wait" : "good",
                Money.fen(slot.feeFen()));
    }

    private static String detail(Sold slot, Locale locale) {
        String days = slot.sellsFrom() == null ? Texts.of(locale, "contract_day_open")
                : slot.sellsTo() == null ? slot.sellsFrom().toString() : slot.sellsFrom() + " – " + slot.sellsTo();
        String shop = " · " + (slot.shop() == null ? Texts.of(locale, "contract_any_shop") : slot.shop());
        return days + shop + (slot.targetFen() == null ? "" : " · " + Texts.of(locale, "contract_guarantee_of", Money.fen(slot.targetFen()).shown()));
    }
}
