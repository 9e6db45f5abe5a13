package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.ArrayList;
import java.util.List;

/** One payee on a run's page. @param change against the last statement's payout, null before the first; @param remarks text keys; @param link to what it is made of */
public record PayeeRow(long anchorId, String name, Rate share, Money opening, Money earned, Money deducted, Money payable, Money carried, Money held,
        Money frozen, Money change, List<String> remarks, String link, String number) {

    static PayeeRow of(long run, PayeeFigures f, Money minimum) {
        Closing closing = f.closing(minimum);
        Money change = f.lastPayoutFen() == null ? null : closing.payout().minus(Money.fen(f.lastPayoutFen()));
        return new PayeeRow(f.anchorId(), f.name(), f.sharePoints() == null ? null : Rate.basisPoints(f.sharePoints()), Money.fen(f.openingFen()),
                Money.fen(f.earnedFen()), Money.fen(f.deductedFen()), closing.payout(), closing.carried(), Money.fen(f.heldFen() + f.excludedFen()),
                Money.fen(f.frozenFen()), change, remarks(f, closing), "/settlements/" + run + "/payees/" + f.anchorId(), null);
    }

    private static List<String> remarks(PayeeFigures f, Closing closing) {
        List<String> remarks = new ArrayList<>();
        if (f.lastPayoutFen() == null) {
            remarks.add("run_remark_first");
        }
        if (f.missingLines() > 0) {
            remarks.add("run_remark_no_agreement");
        }
        if (closing.carried().isNegative()) {
            remarks.add("run_remark_negative");
        } else if (closing.carried().isPositive()) {
            remarks.add("run_remark_minimum");
        }
        if (f.excludedFen() != 0) {
            remarks.add("run_remark_lines_out");
        }
        return remarks;
    }
}
