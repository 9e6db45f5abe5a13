package app.anchorage.deal.guarantee;

import app.anchorage.deal.fee.GuaranteedSales;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a guarantee stands today; before it is measured all of it is provisional. */
public record Standing(Deal deal, GuaranteedSales sales, LocalDate today) implements Paged.Row {
    private static final int SOON = 7;

    /** What was agreed, and for which slot. @param items that count, empty for all of the shop */
    public record Deal(long id, long contractId, String label, boolean binding, long merchantId, String merchant, long anchorId, String anchor, long feeFen,
            LocalDate deliveredOn, LocalDate sellsFrom, LocalDate sellsTo, String shop, List<String> items, String chooser, String chosenBy, LocalDate measureOn) {
        public Money fee() {
            return Money.fen(feeFen);
        }
    }

    @Override
    public Place place() {
        return new Place(deal.measureOn().toString(), deal.id());
    }

    public boolean delivered() {
        return deal.binding() && deal.deliveredOn() != null;
    }

    public boolean measured() {
        return delivered() && !today.isBefore(deal.measureOn());
    }

    public Money target() {
        return Money.fen(sales.targetFen());
    }

    public Money sold() {
        return Money.fen(sales.soldFen());
    }

    public Money makeUp() {
        return Money.fen(sales.makeUpFen());
    }

    public Money missing() {
        return sales.shortfall(deal.fee()).missing();
    }

    /** If it were measured today. */
    public Money refund() {
        return sales.shortfall(deal.fee()).refund();
    }

    /** Sold of the target, never rounded up to what is not reached. */
    public Rate reached() {
        BigDecimal points = BigDecimal.valueOf(sales.soldFen() + sales.makeUpFen()).movePointRight(4);
        return Rate.basisPoints(points.divide(BigDecimal.valueOf(sales.targetFen()), 0, RoundingMode.DOWN).intValueExact());
    }

    public long daysLeft() {
        return Math.max(0, ChronoUnit.DAYS.between(today, deal.measureOn()));
    }

    public String state() {
        if (measured()) {
            return missing().isZero() ? "MADE" : "MISSED";
        }
        return daysLeft() <= SOON ? "SOON" : "LIVE";
    }

    public String stateKey() {
        return "guarantee_" + state();
    }

    public String tone() {
        return switch (state()) {
            case "MADE" -> "good";
            case "MISSED" -> "bad";
            case "SOON" -> "wait";
            default -> "info";
        };
    }

    /** The day from which the figures are the truth: the measuring day, or a make-up slot's. */
    public LocalDate truth() {
        return sales.makeUpOn() != null && sales.makeUpOn().isAfter(deal.measureOn()) ? sales.makeUpOn() : deal.measureOn();
    }

    public boolean provisional() {
        return today.isBefore(truth()) || !delivered() || makeUpMissing();
    }

    /** A make-up slot was chosen and is not there yet. */
    public boolean makeUpMissing() {
        return measured() && !missing().isZero() && sales.makeUpOn() == null && ("MAKE_UP".equals(sales.chosen()) || sales.remedy().equals("MAKE_UP"));
    }

    public boolean choosable() {
        return measured() && !missing().isZero() && either() && sales.chosen() == null
                && (sales.chooseUntil() == null || !today.isAfter(sales.chooseUntil()));
    }

    /** Whether anybody chooses between refund and make-up slot. */
    public boolean either() {
        return sales.remedy().equals("EITHER");
    }

    public String remedyKey() {
        return "guarantee_remedy_" + sales.remedy();
    }

    public String chosenKey() {
        return "guarantee_remedy_" + sales.chosen();
    }

    public String chooserKey() {
        return "guarantee_chooser_" + deal.chooser();
    }

    public String basisKey() {
        return "guarantee_basis_" + sales.basis();
    }

    /** The list of the lines of its anchor and shop on its days. */
    public String ordersPath() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("anchor", Long.toString(deal.anchorId()));
        if (deal.shop() != null) {
            values.put("shop", deal.shop());
        }
        if (deal.sellsFrom() != null) {
            values.put("from", deal.sellsFrom().toString());
            values.put("to", (deal.sellsTo() == null ? deal.sellsFrom() : deal.sellsTo()).toString());
        }
        return new OrderFilter(values).path();
    }

    public String path() {
        return "/guarantees/" + deal.id();
    }
}
