package app.anchorage.deal.receipt;

import static app.anchorage.deal.SoldSlots.once;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.deal.SoldSlots;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeeScreensTest {
    private static final LocalDate TODAY = ChinaTime.day(Instant.now());

    @Inject
    Cast cast;

    @Inject
    SoldSlots slots;

    @TestHTTPResource("/")
    URL root;

    @Test
    void receipts_accounts_and_guarantees_fit_and_speak_both_languages() {
        Actor owner = cast.owner().actor();
        long merchant = slots.merchant(owner, "浙江省杭州市余杭区极长名称电子商务与供应链管理服务有限公司第一分公司");
        long slot = slots.slot(owner, merchant, cast.anchor("小满"), slots.shop(owner, merchant, "花店"), TODAY.minusDays(110),
                Map.of(TODAY.minusDays(100), "1234567.89", TODAY.minusDays(40), "20000.01", TODAY.plusDays(5), "30000.00"));
        long guarantee = slots.guarantee(owner, slot, "9200000.00", TODAY.minusDays(1), "EITHER", TODAY.plusDays(3));
        slots.delivered(owner, slot, TODAY.minusDays(100));
        List<Long> due = slots.instalments(owner, slot);
        String receipt = record(merchant, "MONEY", "1300000", due, List.of("1234567.89", "100.01", ""));
        record(merchant, "DEPOSIT", "5000", List.of(), List.of());
        String proposed = record(merchant, "WRITE_OFF", "", due, List.of("", "500", ""));
        String account = "/merchants/" + merchant + "/account";
        long entry = slots.number(owner, "select max(e.id) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id"
                + " where e.agency_id = :agency and a.kind = 'MERCHANT'");
        LinkedHashMap<String, String> pages = new LinkedHashMap<>(Map.of("receipts", "/receipts", "receipt", receipt, "proposed", proposed, "new",
                "/receipts/new?merchant=" + merchant, "choose", "/receipts/new", "account", account, "merchant", "/merchants/" + merchant,
                "guarantees", "/guarantees", "entry", "/entries/" + entry, "ledger", "/ledger"));
        pages.put("write-off", "/receipts/new?kind=WRITE_OFF&merchant=" + merchant);
        pages.put("guarantee", "/guarantees/" + guarantee);
        assertThat(new Screens("fee", root.toString()).look(cast.owner(), pages)).isEmpty();
    }

    private String record(long merchant, String kind, String amount, List<Long> instalments, List<String> parts) {
        return ReceiptsResourceTest.path(cast.finance().post("/receipts", Map.of("merchant", "" + merchant, "kind", kind, "day", TODAY.toString(), "amount",
                amount, "reference", "网银 2026112200001234567890", "reason", "商家已注销", "instalment", instalments, "part", parts, "once", once())));
    }
}
