package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One payee on a run's page.
 *
 * @param heldFrom the first day of what is held, null without any or once approved; @param compared with the statement before, null before the first
 * @param remarks text keys; @param why nothing is settled, null where something is; @param link to what it is made of; @param number of its statement
 * @param included whether the run makes one
 */
public record PayeeRow(long anchorId, String name, Rate share, Money opening, Money earned, Money deducted, Money payable, Money carried, Money held,
        LocalDate heldFrom, Money frozen, Compared compared, List<String> remarks, Because why, String link, String number, boolean included) {

    static PayeeRow of(long run, PayeeFigures f, Money minimum) {
        Closing closing = f.closing(minimum);
        Compared compared = f.moves() ? Compared.of(f.lastId(), f.lastNumber(), f.lastPayoutFen(), closing.payout()) : null;
        return new PayeeRow(f.anchorId(), f.name(), f.sharePoints() == null ? null : Rate.basisPoints(f.sharePoints()), Money.fen(f.openingFen()),
                Money.fen(f.earnedFen()), Money.fen(f.deductedFen()), closing.payout(), closing.carried(), Money.fen(f.heldFen() + f.excludedFen()),
                f.heldFrom(), Money.fen(f.frozenFen()), compared, remarks(f, closing), Because.of(f), "/settlements/" + run + "/payees/" + f.anchorId(),
                null, f.settles());
    }

    private static List<String> remarks(PayeeFigures f, Closing closing) {
        List<String> remarks = new ArrayList<>();
        if (f.moves() && f.lastId() == null) {
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
