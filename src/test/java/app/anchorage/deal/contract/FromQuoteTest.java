package app.anchorage.deal.contract;

import static app.anchorage.deal.contract.Paperwork.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FromQuoteTest {
    private static final LocalDate LIVE = TODAY.plusDays(12);

    @Inject
    Cast cast;

    @Inject
    Paperwork papers;

    @Inject
    Followed followed;

    @Inject
    FromQuote quotes;

    @Inject
    Jdbi sql;

    @BeforeEach
    void merchant() {
        papers.of(cast);
    }

    @Test
    void an_accepted_quote_is_a_signed_contract_with_its_slots() {
        long quote = quote(true);
        long id = cast.asAgency(() -> quotes.fromQuote(quote, "王总", TODAY));
        String page = cast.finance().get("/contracts/" + id).asString();
        assertThat(page).contains("已签", "王总", "接受报价", "Q-TEST-" + quote, "60,000.00 含税 = 56,603.77 + 税 3,396.23", "保量 300,000.00",
                LIVE.plusDays(30) + " 考核", "应付日 " + LIVE.minusDays(1), "至 " + LIVE.plusDays(6), "晚风女装旗舰店", "阿凯", "日期待定", "坑位费加佣金", "报价里的说明");
        assertThat(Collections.frequency(followed.contracts(), id)).isEqualTo(1);
        assertThat(papers.one("select count(*) from instalment i join slot s on s.id = i.slot_id where s.contract_id = ?", Integer.class, id)).isEqualTo(1);
    }

    @Test
    void a_quote_without_vat_is_owed_with_it() {
        long quote = quote(false);
        long id = cast.asAgency(() -> quotes.fromQuote(quote, "王总", TODAY));
        assertThat(cast.staff().get("/contracts/" + id).asString()).contains("63,600.00 含税 = 60,000.00 + 税 3,600.00");
    }

    @Test
    void a_quote_has_one_contract_however_often_it_is_accepted() {
        long quote = quote(true);
        long id = cast.asAgency(() -> quotes.fromQuote(quote, "王总", TODAY));
        assertThat((long) cast.asAgency(() -> quotes.fromQuote(quote, "王总", TODAY))).isEqualTo(id);
        assertThat(Collections.frequency(followed.contracts(), id)).isEqualTo(1);
    }

    @Test
    void a_failed_acceptance_leaves_neither_contract_nor_number() {
        long quote = quote(true);
        int before = papers.one("select coalesce(max(last), 0) from number_series where series like 'C-%'", Integer.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> cast.asAgency(() -> {
            quotes.fromQuote(quote, "王总", TODAY);
            throw new IllegalStateException("the acceptance fails");
        }))).isNotNull();
        assertThat(papers.one("select coalesce(max(last), 0) from number_series where series like 'C-%'", Integer.class)).isEqualTo(before);
        assertThat(papers.one("select count(*) from contract where quote_id = ?", Integer.class, quote)).isZero();
    }

    /** 小满 with fee, commission and guarantee on a day; 阿凯 for commission only on an open day. */
    private long quote(boolean taxIncluded) {
        return cast.asAgency(() -> sql.withHandle(h -> {
            long id = h.createQuery("""
                    insert into quote (agency_id, number, version, merchant_id, state, valid_until, terms, tax_included, created_by)
                    values (:agency, 'Q-TEST', 1 + (select count(*) from quote), :merchant, 'DRAFT', :until, '报价里的说明', :tax, :member) returning id""")
                    .bind("agency", cast.agency()).bind("merchant", papers.merchant()).bind("until", TODAY.plusDays(9)).bind("tax", taxIncluded)
                    .bind("member", cast.staff().actor().member()).mapTo(Long.class).one();
            h.execute("update quote set number = ? where id = ?", "Q-TEST-" + id, id);
            String line = """
                    insert into quote_line (agency_id, quote_id, seq, anchor_id, format, planned_on, links, fee_fen, commission_points, guarantee_fen)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
            h.execute(line, cast.agency(), id, 1, cast.anchor("小满"), "MIXED", LIVE, 2, 6_000_000, 2000, 30_000_000L);
            h.execute(line, cast.agency(), id, 2, cast.anchor("阿凯"), "SESSION", null, 1, 0, 3000, null);
            return id;
        }));
    }
}
