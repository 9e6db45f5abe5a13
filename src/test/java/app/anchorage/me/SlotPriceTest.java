package app.anchorage.me;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.deal.SoldSlots;
import app.anchorage.deal.fee.Fees;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.roster.Agreement;
import app.anchorage.roster.AgreementService;
import app.anchorage.roster.Pay;
import app.anchorage.roster.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an anchor reads of a slot fee that he has a share in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlotPriceTest {
    private static final LocalDate LIVE = ChinaTime.day(Instant.now()).minusDays(40);

    @Inject
    Cast cast;

    @Inject
    SoldSlots slots;

    @Inject
    Desk desk;

    @Inject
    AgreementService agreements;

    @Inject
    Fees fees;

    @Test
    void an_anchor_reads_his_share_and_the_merchants_price_only_where_the_agency_shows_it() {
        String entry = "/me/entries/" + sharedFee();
        assertThat(cast.alice().get(entry).asString()).contains("22,641.51", "40.00%").doesNotContain("60,000.00", "56,603.77");
        cast.owner().post("/settings", "name", "锚地", "language", "zh", "payoutDay", "25", "minimum", "0", "pricesShown", "true");
        assertThat(cast.alice().get(entry).asString()).contains("22,641.51", "60,000.00", "56,603.77");
    }

    @Test
    void the_refund_of_a_missed_guarantee_is_computed_down_to_his_share_without_the_price() {
        sharedFee();
        Actor clerk = cast.owner().actor();
        long slot = slots.number(clerk, "select max(id) from slot where agency_id = :agency");
        slots.guarantee(clerk, slot, "300000.00", LIVE.plusDays(10), "REFUND", null);
        desk.run(clerk, () -> fees.through(LIVE.plusDays(10)));
        long entry = slots.number(clerk, "select max(e.id) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id"
                + " where e.agency_id = :agency and a.anchor_id is not null and e.fen > 0");
        assertThat(cast.owner().get("/entries/" + entry).asString()).contains("留下的坑位费（含税）", "60,000.00 − 60,000.00", "−22,641.51");
        assertThat(cast.alice().get("/me/entries/" + entry).asString()).contains("40.00%", "原按全额应得", "−22,641.51").doesNotContain("60,000.00", "56,603.77", "留下的坑位费（");
    }

    /** 60,000.00 with 6 % VAT, 40 % of it without VAT for the anchor. @return the anchor's entry */
    private long sharedFee() {
        Actor clerk = cast.owner().actor();
        cast.alice();
        long anchor = cast.anchor("小满");
        Pay pay = new Pay(Pay.Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 4000, false, List.of());
        desk.run(clerk, () -> agreements.add(anchor, new Agreement.Terms(LIVE.minusDays(60), null, Scope.ALL, 6000, pay, null, null)));
        long slot = slots.slot(clerk, slots.merchant(clerk, "锦绣服饰"), anchor, null, LIVE, Map.of(LIVE, "60000.00"));
        slots.delivered(clerk, slot, LIVE);
        return slots.number(clerk, "select e.id from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id"
                + " where e.agency_id = :agency and a.anchor_id = " + anchor);
    }
}
