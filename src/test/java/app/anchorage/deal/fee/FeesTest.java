package app.anchorage.deal.fee;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.deal.account.AccountFilter;
import app.anchorage.deal.account.MerchantAccounts;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Bookkeeper;
import app.anchorage.ledger.freeze.PayeeFreezing;
import app.anchorage.ledger.SecondPerson;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.assign.Assignments;
import app.anchorage.order.assign.Selection;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.roster.Agreement;
import app.anchorage.roster.AgreementService;
import app.anchorage.roster.Pay;
import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Step;
import app.anchorage.roster.Proposals;
import app.anchorage.roster.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slot fees and guarantees in the books: 60,000.00 with 6 % VAT, 40 % of the fee for the anchor. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate LIVE = LocalDate.of(2026, 3, 5);
    private static final LocalDate MEASURED = LocalDate.of(2026, 4, 5);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    Assignments assignments;

    @Inject
    AgreementService agreements;

    @Inject
    Proposals proposals;

    @Inject
    SecondPerson second;

    @Inject
    Fees fees;

    @Inject
    MerchantAccounts accounts;

    @Inject
    PayeeFreezing freezing;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private long anchor;
    private long merchant;
    private long shop;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
        desk.hold(clerk, 0, START.minusDays(1));
        anchor = payee("小满");
        merchant = insert("insert into merchant (agency_id, name, created_by) values (:agency, '锦绣服饰有限公司', :member) returning id");
        shop = insert("insert into merchant_shop (agency_id, merchant_id, name) values (:agency, " + merchant + ", '花店') returning id");
    }

    @AfterEach
    void the_books_are_right_and_explain_themselves() {
        bookkeeper.checks(clerk);
    }

    @Test
    void a_contracted_fee_is_receivable_by_instalment_and_booking_it_twice_books_nothing() {
        long slot = slot("60000.00", "30000.00", "30000.00");
        desk.run(clerk, () -> fees.contracted(contractOf(slot)));
        desk.run(clerk, () -> fees.contracted(contractOf(slot)));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000);
        assertThat(holds("DEFERRED")).isEqualTo(6_000_000);
        assertThat(number("select count(*) from entry where agency_id = :agency")).isEqualTo(4);
    }

    @Test
    void a_fee_that_was_due_in_a_closed_month_says_so_on_the_merchants_account() {
        long early = slot("60000.00", "60000.00");
        desk.run(clerk, () -> fees.contracted(contractOf(early)));
        update("update account set closed_through = '2026-03-31' where agency_id = :agency and :member > 0");
        long late = slot("50000.00", "50000.00");
        desk.run(clerk, () -> fees.contracted(contractOf(late)));
        assertThat(desk.call(clerk, () -> accounts.of(merchant, new AccountFilter())).fees().rows().stream().map(row -> row.entry().day() + " " + row.entry().late()))
                .containsExactly("2026-03-01 false", "2026-04-01 true");
    }

    @Test
    void a_delivered_fee_becomes_tax_the_anchors_share_of_the_net_and_the_agencys() {
        agreement(new Party[0], false);
        delivered(slot("60000.00", "60000.00"));
        assertThat(List.of(holds("DEFERRED"), holds("VAT"), counter.anchorHolds(clerk, anchor), holds("AGENCY")))
                .containsExactly(0L, 339_623L, 2_264_151L, 5_660_377L - 2_264_151L);
    }

    @Test
    void a_share_may_be_agreed_of_the_fee_with_tax() {
        agreement(new Party[0], true);
        delivered(slot("60000.00", "60000.00"));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(2_400_000);
    }

    @Test
    void a_team_shares_the_fee_too() {
        long operator = payee("运营小李");
        agreement(new Party[] {new Party(Step.POOL, operator, 0, 0, null, 500)}, false);
        delivered(slot("60000.00", "60000.00"));
        assertThat(counter.anchorHolds(clerk, operator)).isEqualTo(Money.yuan("56603.77").times(Rate.percent("45")).fen() - 2_264_151);
    }

    @Test
    void a_freeze_of_all_of_a_payees_money_holds_his_share_of_fees_and_nobody_elses() {
        long operator = payee("运营小李");
        agreement(new Party[] {new Party(Step.POOL, operator, 0, 0, null, 500)}, false);
        delivered(slot("60000.00", "60000.00"));
        long booked = counter.anchorHolds(clerk, operator);
        desk.run(clerk, () -> freezing.open(operator, "身份证没交", null));
        assertThat(counter.frozen(clerk, operator)).isEqualTo(booked);
        assertThat(counter.frozen(clerk, anchor)).isZero();
        long freeze = number("select id from money_freeze where agency_id = :agency");
        desk.run(clerk, () -> freezing.release(operator, freeze, "交了"));
        assertThat(counter.frozen(clerk, operator)).isZero();
        assertThat(counter.anchorHolds(clerk, operator)).isEqualTo(booked);
    }

    @Test
    void the_share_of_a_guaranteed_fee_is_payable_no_earlier_than_it_is_measured() {
        agreement(new Party[0], false);
        long slot = slot("60000.00", "60000.00");
        guarantee(slot, "300000.00", "SETTLED", "REFUND");
        delivered(slot);
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date < '2026-04-05'")).isZero();
    }

    @Test
    void worked_example_23_the_shortfall_refund_is_on_both_sides() {
        agreement(new Party[0], false);
        long slot = slot("60000.00", "60000.00");
        guarantee(slot, "300000.00", "SETTLED", "REFUND");
        delivered(slot);
        sell(settled("1", LIVE, "260000.00", "182000.00"));
        desk.run(clerk, () -> fees.through(MEASURED));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000 - 2_360_000);
        assertThat(holds("VAT")).isEqualTo(3_640_000 - 3_433_962);
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date = '2026-04-05'")).isEqualTo(Money.yuan("34339.62").times(Rate.percent("40")).fen());
    }

    @Test
    void worked_example_23_on_the_paid_basis_and_with_cents() {
        long paid = slot("60000.00", "60000.00");
        guarantee(paid, "300000.00", "PAID", "REFUND");
        delivered(paid);
        sell(settled("1", LIVE, "260000.00", "182000.00"));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000 - 800_000);
    }

    @Test
    void worked_example_23_with_cents_is_restated_by_a_later_import_of_an_earlier_fact() {
        long slot = slot("60000.00", "60000.00");
        guarantee(slot, "300000.00", "SETTLED", "REFUND");
        delivered(slot);
        sell(settled("1", LIVE, "182000.00", "182000.00"));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000 - 2_360_000);
        sell(settled("2", LIVE, "345.67", "345.67"));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000 - 2_353_087);
    }

    @Test
    void what_comes_back_before_the_measuring_day_does_not_count_and_what_comes_after_it_does_not_matter() {
        long slot = slot("60000.00", "60000.00");
        guarantee(slot, "300000.00", "SETTLED", "REFUND");
        delivered(slot);
        sell(settled("1", LIVE, "200000.00", "200000.00"), settled("2", LIVE, "100000.00", "100000.00"));
        counter.claims(clerk, MEASURED.plusDays(20), claim("1", 2, "50000.00", MEASURED.plusDays(3), MEASURED.plusDays(10)));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000);
        counter.claims(clerk, MEASURED.plusDays(21), claim("2", 2, "50000.00", LIVE.plusDays(11), LIVE.plusDays(15)));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000 - 1_000_000);
    }

    @Test
    void a_make_up_slot_counts_before_anything_is_given_back() {
        long slot = slot("50000.00", "50000.00");
        long guarantee = guarantee(slot, "200000.00", "SETTLED", "EITHER");
        delivered(slot);
        sell(settled("1", LIVE, "120000.00", "120000.00"));
        desk.run(clerk, () -> fees.measured(guarantee));
        assertThat(holds("MERCHANT")).isEqualTo(5_000_000 - 2_000_000);
        update("update guarantee set chosen = 'MAKE_UP', chosen_by = :member, chosen_on = '2026-04-06' where id = " + guarantee);
        long makeUp = insert("insert into slot (agency_id, contract_id, seq, anchor_id, format, sells_from, sells_to, shop_id, fee_fen, makes_up_id) values (:agency, "
                + contractOf(slot) + ", 2, " + anchor + ", 'MIXED', '2026-04-20', '2026-04-20', " + shop + ", 0, " + guarantee + ") returning id");
        delivered(makeUp);
        desk.run(clerk, () -> fees.measured(guarantee));
        assertThat(holds("MERCHANT")).as("nothing sold in the make-up slot yet").isEqualTo(5_000_000 - 2_000_000);
        sell(settled("2", LocalDate.of(2026, 4, 20), "80000.00", "80000.00"));
        assertThat(holds("MERCHANT")).isEqualTo(5_000_000);
    }

    @Test
    void what_make_up_slots_of_two_guarantees_sell_together_counts_once() {
        for (int i = 0; i < 2; i++) {
            long slot = slot("50000.00", "50000.00");
            long guarantee = guarantee(slot, "100000.00", "SETTLED", "MAKE_UP");
            delivered(slot);
            delivered(insert("insert into slot (agency_id, contract_id, seq, anchor_id, format, sells_from, sells_to, shop_id, fee_fen, makes_up_id) values (:agency, "
                    + contractOf(slot) + ", 2, " + anchor + ", 'MIXED', '2026-04-20', '2026-04-20', " + shop + ", 0, " + guarantee + ") returning id"));
        }
        sell(settled("1", LocalDate.of(2026, 4, 20), "100000.00", "100000.00"));
        assertThat(holds("MERCHANT")).as("one is made up for, of the other all is given back").isEqualTo(10_000_000 - 5_000_000);
        sell(settled("2", LocalDate.of(2026, 4, 20), "60000.00", "60000.00"));
        assertThat(holds("MERCHANT")).isEqualTo(10_000_000 - 2_000_000);
    }

    @Test
    void what_two_guarantees_of_the_same_days_could_count_counts_where_it_is_missing_and_once() {
        List<Long> slots = List.of(slot("50000.00", "50000.00"), slot("50000.00", "50000.00"));
        slots.forEach(slot -> guarantee(slot, "100000.00", "SETTLED", "REFUND"));
        delivered(slots.get(0));
        sell(settled("1", LIVE, "150000.00", "150000.00"));
        assertThat(holds("MERCHANT")).isEqualTo(5_000_000);
        delivered(slots.get(1));
        assertThat(holds("MERCHANT")).as("50,000 of 200,000 are missing").isEqualTo(10_000_000 - 2_500_000);
        update("update slot set delivered_on = null, delivered_by = null where id = " + slots.get(0));
        desk.run(clerk, () -> fees.delivered(slots.get(0)));
        assertThat(holds("MERCHANT")).as("the first was not delivered after all: the sales are the second's").isEqualTo(10_000_000);
    }

    @Test
    void money_received_settles_instalments_whole_or_in_part() {
        long slot = slot("60000.00", "30000.00", "30000.00");
        desk.run(clerk, () -> fees.contracted(contractOf(slot)));
        long receipt = insert("insert into receipt (agency_id, merchant_id, received_on, fen, created_by) values (:agency, " + merchant
                + ", '2026-03-10', 4000000, :member) returning id");
        List<Long> instalments = instalments(slot);
        update("insert into receipt_part (agency_id, receipt_id, instalment_id, fen) values (:agency, " + receipt + ", " + instalments.get(0)
                + ", 3000000), (:agency, " + receipt + ", " + instalments.get(1) + ", 500000)");
        desk.run(clerk, () -> fees.received(receipt));
        desk.run(clerk, () -> fees.received(receipt));
        assertThat(holds("MERCHANT")).isEqualTo(2_000_000);
        assertThat(holds("CASH")).isEqualTo(4_000_000);
        assertThat(number("""
                select coalesce(sum(e.fen), 0) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id and a.kind = 'MERCHANT'
                join obligation o on o.agency_id = e.agency_id and o.id = e.obligation_id
                where e.agency_id = :agency and coalesce(o.settles_id, o.id) = (select id from obligation where agency_id = :agency and kind = 'FEE'
                  and reference = """ + instalments.get(1) + ")")).isEqualTo(2_500_000);
    }

    @Test
    void a_mark_that_is_taken_back_takes_the_refund_back_too() {
        agreement(new Party[0], false);
        long slot = slot("60000.00", "60000.00");
        guarantee(slot, "300000.00", "SETTLED", "REFUND");
        delivered(slot);
        sell(settled("1", LIVE, "260000.00", "182000.00"));
        update("update slot set delivered_on = null, delivered_by = null where id = " + slot);
        desk.run(clerk, () -> fees.delivered(slot));
        assertThat(holds("MERCHANT")).isEqualTo(6_000_000);
        assertThat(holds("DEFERRED")).isEqualTo(6_000_000);
        assertThat(number("select coalesce(sum(abs(s.fen)), 0) from (select sum(fen) as fen from entry where agency_id = :agency and line_id is null"
                + " and account_id in (select id from account where agency_id = :agency and kind in ('ANCHOR', 'VAT', 'AGENCY')) group by account_id) s")).isZero();
    }

    @Test
    void a_refund_that_is_inside_the_settled_amount_does_not_count_twice_for_the_guarantee() {
        long slot = slot("60000.00", "60000.00");
        guarantee(slot, "300.00", "SETTLED", "REFUND");
        delivered(slot);
        counter.claims(clerk, LIVE.plusDays(11), claim("1", 2, "100.00", LIVE.plusDays(2), LIVE.plusDays(4)));
        sell(settled("1", LIVE, "300.00", "200.00"));
        counter.claims(clerk, MEASURED.plusDays(21), claim("2", 2, "50.00", LIVE.plusDays(12), LIVE.plusDays(15)));
        assertThat(holds("MERCHANT")).as("200 of 300 kept").isEqualTo(4_000_000);
    }

    @Test
    void without_an_agreement_the_fee_waits_and_signing_one_shows_its_share_to_a_second_person_first() {
        delivered(slot("60000.00", "60000.00"));
        assertThat(holds("SUSPENSE")).isEqualTo(5_660_377);
        assertThatThrownBy(() -> agreement(new Party[0], false)).hasStackTraceContaining("roster_moves_money");
        long proposal = desk.call(clerk, () -> proposals.backdate(anchor, terms(new Party[0], false), "补签", null));
        assertThat(second.sees(clerk, anchor, proposal).moves()).filteredOn(move -> "小满".equals(move.anchor())).singleElement()
                .satisfies(move -> assertThat(move.ofFees().fen()).isEqualTo(2_264_151).isEqualTo(move.amount().fen()));
        assertThat(counter.anchorHolds(clerk, anchor)).isZero();
        second.accepts(clerk, anchor, proposal);
        assertThat(holds("SUSPENSE")).isZero();
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(2_264_151);
    }

    private void agreement(Party[] team, boolean gross) {
        desk.run(clerk, () -> agreements.add(anchor, terms(team, gross)));
    }

    private static Agreement.Terms terms(Party[] team, boolean gross) {
        Pay pay = new Pay(Pay.Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 4000, gross, List.of(team));
        return new Agreement.Terms(START, null, Scope.ALL, 6000, pay, null, null);
    }

    private void delivered(long slot) {
        desk.run(clerk, () -> fees.contracted(contractOf(slot)));
        update("update slot set delivered_on = coalesce(sells_to, sells_from), delivered_by = :member where id = " + slot);
        desk.run(clerk, () -> fees.delivered(slot));
    }

    private long slot(String fee, String... instalments) {
        long contract = insert("insert into contract (agency_id, number, kind, merchant_id, valid_from, fee_kind, state, signed_on, signed_how, created_by)"
                + " values (:agency, 'C-' || nextval('contract_seq'), 'ONCE', " + merchant + ", '2026-03-01', 'FIXED', 'SIGNED', '2026-03-01', 'SCAN', :member) returning id");
        long slot = insert("insert into slot (agency_id, contract_id, seq, anchor_id, format, sells_from, sells_to, shop_id, fee_fen) values (:agency, "
                + contract + ", 1, " + anchor + ", 'MIXED', '2026-03-05', '2026-03-05', " + shop + ", " + Money.yuan(fee).fen() + ") returning id");
        for (int i = 0; i < instalments.length; i++) {
            insert("insert into instalment (agency_id, slot_id, seq, due_on, fen) values (:agency, " + slot + ", " + (i + 1) + ", date '2026-03-01' + "
                    + 30 * i + ", " + Money.yuan(instalments[i]).fen() + ") returning id");
        }
        return slot;
    }

    private long guarantee(long slot, String target, String basis, String remedy) {
        return insert("insert into guarantee (agency_id, slot_id, target_fen, basis, measure_on, remedy) values (:agency, " + slot + ", "
                + Money.yuan(target).fen() + ", '" + basis + "', '" + MEASURED + "', '" + remedy + "') returning id");
    }

    private List<Long> instalments(long slot) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select id from instalment where agency_id = :agency and slot_id = :slot order by seq")
                .bind("agency", clerk.agencyId()).bind("slot", slot).mapTo(Long.class).list()));
    }

    private long contractOf(long slot) {
        return number("select contract_id from slot where agency_id = :agency and id = " + slot);
    }

    private long payee(String name) {
        return insert("insert into anchor (agency_id, stage_name) values (:agency, '" + name + "') returning id");
    }

    @SafeVarargs
    private void sell(Map<OrderField, Object>... rows) {
        counter.orders(clerk, LIVE.plusDays(60), rows);
        desk.run(clerk, () -> assignments.assign(Selection.all(OrderFilter.ALL), anchor, "都是她的"));
    }

    private long holds(String kind) {
        return number("select coalesce(sum(case when a.kind in ('PLATFORM', 'MERCHANT', 'CASH') then b.fen else -b.fen end), 0) from account a"
                + " join balance b on b.agency_id = a.agency_id and b.account_id = a.id where a.agency_id = :agency and a.kind = '" + kind + "'");
    }

    private long number(String query) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery(query).bind("agency", clerk.agencyId())
                .mapTo(Long.class).one()));
    }

    private long insert(String insert) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery(insert).bind("agency", clerk.agencyId()).bind("member", clerk.member())
                .mapTo(Long.class).one()));
    }

    private void update(String update) {
        desk.run(clerk, () -> sql.useHandle(h -> h.createUpdate(update).bind("agency", clerk.agencyId()).bind("member", clerk.member()).execute()));
    }
}
