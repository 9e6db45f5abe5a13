package app.anchorage.order;

import app.anchorage.earning.Estimate;
import app.anchorage.earning.Recomputed;
import app.anchorage.earning.Sale;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.OrderRow;
import app.anchorage.intake.read.Severity;
import app.anchorage.money.Money;
import java.util.ArrayList;
import java.util.List;

/** What a row's own amounts say about it: off by more than a cent (yellow), or by a hundred (red, lessons 16). */
final class RowChecks {
    private static final int HUNDRED = 100;
    private static final int FAR_ABOVE_LIST_PRICE = 50;

    private RowChecks() {}

    static List<Finding> of(OrderRow row) {
        List<Finding> findings = new ArrayList<>();
        Sale sale = StagedOrder.sale(row);
        if (sale.settled() != null) {
            compare(findings, row, "结算预估收入", sale.income(), Recomputed.of(sale, sale.settled()).income());
            if (sale.techFee() != null) {
                compare(findings, row, "技术服务费", sale.techFee(), Recomputed.of(sale, sale.settled()).techFee());
            }
        } else if (row.estimate() != null && row.state().rank() <= 2) {
            compare(findings, row, "付款预估收入", row.estimate(), Estimate.commission(row.paid(), take(sale)).plus(Estimate.subsidy(row.paid(), sale.subsidies())));
        }
        if (aboveListPrice(row)) {
            findings.add(new Finding(Severity.RED, "finding_hundredfold", row.rowNumber(), "付款金额", row.paid().toString()));
        }
        return findings;
    }

    private static app.anchorage.money.Rate take(Sale sale) {
        return new app.anchorage.money.Rate(sale.take().movePointRight(6).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact());
    }

    private static void compare(List<Finding> findings, OrderRow row, String column, Money reported, Money recomputed) {
        if (hundredfold(reported, recomputed) || hundredfold(recomputed, reported)) {
            findings.add(new Finding(Severity.RED, "finding_hundredfold", row.rowNumber(), column, reported + " ≠ " + recomputed));
        } else if (Math.abs(reported.minus(recomputed).fen()) > 1) {
            findings.add(new Finding(Severity.YELLOW, "finding_recomputed", row.rowNumber(), column, reported + " ≠ " + recomputed));
        }
    }

    /** About a hundred times as much, within what rounding to the fen can blur. */
    private static boolean hundredfold(Money large, Money small) {
        if (small.fen() <= 0 || large.fen() < HUNDRED / 2) {
            return false;
        }
        return Math.abs(large.fen() - Math.multiplyExact(HUNDRED, small.fen())) <= HUNDRED / 2;
    }

    /** The list price is at most undercut; far above it the unit is wrong. */
    private static boolean aboveListPrice(OrderRow row) {
        if (row.price() == null || row.quantity() == null || row.price().fen() <= 0 || row.quantity() <= 0) {
            return false;
        }
        long list = Math.multiplyExact(row.price().fen(), row.quantity());
        return row.paid().fen() / FAR_ABOVE_LIST_PRICE >= list;
    }
}
