package app.anchorage.deal.fee;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.deal.SoldSlots;
import app.anchorage.ledger.Office;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.roster.Agreement;
import app.anchorage.roster.AgreementService;
import app.anchorage.roster.Pay;
import app.anchorage.roster.Scope;
import app.anchorage.settlement.XlsxText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A slot fee's share and what a missed guarantee takes back, on the anchor's statement: in words, everywhere. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeeStatementTest {
    private static final LocalDate TODAY = ChinaTime.day(Instant.now());

    @Inject
    Cast cast;

    @Inject
    SoldSlots slots;

    @Inject
    AgreementService agreements;

    @Inject
    Fees fees;

    @Inject
    Office office;

    @Inject
    Desk desk;

    @Test
    void the_share_and_its_correction_are_told_in_words_on_every_page_and_file() throws IOException {
        Actor owner = cast.owner().actor();
        long anchor = cast.anchor("小满");
        Pay pay = new Pay(Pay.Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 4000, false, List.of());
        desk.run(owner, () -> agreements.add(anchor, new Agreement.Terms(TODAY.minusDays(90), null, Scope.ALL, 6000, pay, null, null)));
        long merchant = slots.merchant(owner, "锦绣服饰");
        long slot = slots.slot(owner, merchant, anchor, slots.shop(owner, merchant, "花店"), TODAY.minusDays(40), Map.of(TODAY.minusDays(50), "60000.00"));
        slots.delivered(owner, slot, TODAY.minusDays(40));
        for (String list : new String[] {"/me/lines?state=payable&day=" + TODAY.minusDays(40), "/me/lines?state=payable&by=item"}) {
            assertThat(cast.alice().get(list).asString()).as(list).contains("坑位费分成 C-", "22,641.51", "/me/entries/").doesNotContain("锦绣服饰");
        }
        assertThat(cast.alice().get("/me").asString()).as("what was booked adds up").contains("+22,641.51");
        long first = statement(owner, TODAY.minusDays(20));
        shows(first, TODAY.minusDays(40), "坑位费分成", "22,641.51");
        long guarantee = slots.guarantee(owner, slot, "300000.00", TODAY.minusDays(10), "REFUND", null);
        desk.run(owner, () -> fees.measured(guarantee));
        long second = statement(owner, TODAY.minusDays(1));
        shows(second, TODAY.minusDays(10), "保量退款", "22,641.51");
        assertThat(cast.finance().get("/statements/" + second).asString()).contains("保量退款").doesNotContain("结算后退款");
    }

    private void shows(long statement, LocalDate day, String words, String amount) throws IOException {
        assertThat(cast.finance().get("/statements/" + statement + "/days/" + day).asString()).contains(words, "C-", amount);
        Browser alice = cast.alice();
        String mine = alice.get("/me/statements/" + statement + "/days/" + day).asString();
        assertThat(mine).contains(words, "C-", amount).doesNotContain("锦绣服饰");
        var entry = Pattern.compile("/me/entries/\\d+").matcher(mine);
        assertThat(entry.find()).isTrue();
        assertThat(alice.get(entry.group()).asString()).contains(words, "C-", words.equals("保量退款") ? "保量没有达到" : "坑位费分成 40.00%（按不含税）", "四舍五入到分（逢五进一）").doesNotContain("锦绣服饰", "******", "60,000.00", "56,603.77");
        assertThat(cast.finance().get(entry.group().replace("/me", "")).asString()).contains("锦绣服饰", words, "用于");
        assertThat(alice.get("/me/statements/" + statement + ".csv").asString()).contains(words + " C-");
        assertThat(XlsxText.sheets(alice.get("/me/statements/" + statement + ".xlsx").asByteArray()).toString()).contains(words + " C-");
        String pdf = new PDFTextStripper().getText(Loader.loadPDF(alice.get("/me/statements/" + statement + ".pdf").asByteArray()));
        assertThat(pdf).contains(amount);
    }

    private long statement(Actor owner, LocalDate cutoff) {
        long run = office.settle(owner, cutoff);
        return slots.number(owner, "select max(id) from statement where agency_id = :agency and run_id = " + run);
    }
}
