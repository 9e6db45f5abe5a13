package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.earning.pay.Tiers;
import app.anchorage.money.Money;
import app.anchorage.roster.Agreement.Correction;
import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.AgreementService;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.AnchorService;
import app.anchorage.roster.Hours;
import app.anchorage.roster.Pay;
import app.anchorage.roster.Pay.Form;
import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Step;
import app.anchorage.roster.Pay.Tier;
import app.anchorage.roster.PositionKind;
import app.anchorage.roster.PositionService;
import app.anchorage.roster.Proposals;
import app.anchorage.roster.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The demo agency's anchors, how they are paid, and their positions: shares with a team, floor or tiers, hours or commission. */
@ApplicationScoped
class DemoAgreements {
    private static final int ALMOST_OVER = 20;
    private static final int[] HOURS = {64, 71, 58};

    @Inject
    ActAs actAs;

    @Inject
    AnchorService anchors;

    @Inject
    AgreementService agreements;

    @Inject
    Proposals proposals;

    @Inject
    PositionService positions;

    @Inject
    Hours hours;

    /** Who acts, and who is there already. */
    record People(Actor staff, Actor approver, long xiaoman, long akai) {}

    /** Before anything is sold. @param first day of sales; @return 阿凯's first version */
    long sign(People people, LocalDate first, LocalDate today) {
        long operator = actAs.call(people.staff(), () -> anchors.create(new Anchor.Profile("中控小李", null, null, Anchor.Part.OPERATOR)));
        long qinghe = actAs.call(people.staff(), () -> anchors.create(new Anchor.Profile("青禾", null, null)));
        long laozhou = actAs.call(people.staff(), () -> anchors.create(new Anchor.Profile("老周", null, null)));
        long trial = actAs.call(people.staff(), () -> {
            agreements.add(people.xiaoman(), new Terms(first, null, Scope.ALL, 7000, withTeam(operator), null, "年度合作"));
            long version = agreements.add(people.akai(), new Terms(first, 6000, null, "试播期"));
            agreements.add(people.akai(), new Terms(today.withDayOfMonth(1), 6250, null, "转正"));
            positions.assign(PositionKind.ADZONE, "109900000001", "主播小满", people.xiaoman(), first, null);
            positions.assign(PositionKind.ADZONE, "109900000002", "主播阿凯", people.akai(), first, null);
            positions.assign(PositionKind.ADZONE, "109900000003", "主播青禾", qinghe, first, null);
            positions.assign(PositionKind.ADZONE, "109900000004", "主播老周", laozhou, first, null);
            positions.assignToRoom(PositionKind.ADZONE, "109900000009", "直播间公用", "星野直播间", first, null);
            return version;
        });
        agreed(people, qinghe, new Terms(first, null, Scope.ALL, 0, FLOOR_OR_TIERS, null, null));
        agreed(people, laozhou, new Terms(first, today.plusDays(ALMOST_OVER), Scope.ALL, 0, HOURLY_OR_RATE, null, null));
        actAs.run(people.staff(), () -> worked(laozhou, first));
        return trial;
    }

    /** A correction that nobody has decided yet. */
    void propose(People people, long version) {
        actAs.run(people.staff(),
                () -> proposals.correct(people.akai(), version, new Correction(6100, Pay.SHARE, null, "试播期合同写的是 61%"), null));
    }

    /** A floor or hours are owed from the first day: one proposes, another accepts. */
    private void agreed(People people, long anchor, Terms terms) {
        long proposal = actAs.call(people.staff(), () -> proposals.backdate(anchor, terms, "签约后录入", null));
        actAs.run(people.approver(), () -> proposals.accept(anchor, proposal, proposals.preview(anchor, proposal).token(), "已核对合同"));
    }

    private void worked(long anchor, LocalDate first) {
        for (int i = 0; i < HOURS.length; i++) {
            hours.record(anchor, first.plusMonths(i), HOURS[i] * 60, "打卡记录", null);
        }
    }

    private static Pay withTeam(long operator) {
        return new Pay(Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 4000, false, List.of(new Party(Step.POOL, operator, 500, 0, null, 300)));
    }

    private static final Pay FLOOR_OR_TIERS = new Pay(Form.FLOOR_OR_TIERS, 0, 0, yuan("3000.00"), 0, 0, Tiers.Kind.MARGINAL, false,
            List.of(new Tier(yuan("20000.00"), 1000), new Tier(yuan("50000.00"), 1200), new Tier(null, 1500)), false, 0, 0, false, List.of());

    private static final Pay HOURLY_OR_RATE =
            new Pay(Form.HOURLY_OR_RATE, 800, yuan("40.00"), 0, 0, 0, null, false, List.of(), false, 0, 0, false, List.of());

    private static long yuan(String amount) {
        return Money.yuan(amount).fen();
    }
}
