package app.anchorage.ledger;

import app.anchorage.earning.Sale;
import app.anchorage.earning.Subsidy;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** An observed settlement in the words of the earning rules. */
public final class SaleOf {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SaleOf() {}

    /** A subsidy kept with an observation: rates in millionths, cap in fen or null. */
    record Kept(long rate, Long cap, long share) {}

    static Sale line(LineFact line) {
        boolean settled = line.settled();
        Money fee = Boolean.TRUE.equals(line.techComputed()) ? null : Money.fen(line.techFen());
        return new Sale(settled ? Money.fen(line.settledFen()) : null, settled ? Money.fen(line.incomeFen()) : null, settled ? fee : null,
                new Rate(line.commissionRate()), subsidies(line.subsidyRate(), line.subsidies()), share(line), new Rate(line.techRate()),
                settled ? line.settledOn() : null, rate(line.takeRate()));
    }

    /** Old layouts give neither share nor take: then the commission is the promoter's whole. */
    private static Rate share(LineFact line) {
        return line.shareRate() == null && line.takeRate() == null ? Rate.ONE : rate(line.shareRate());
    }

    private static Rate rate(Long millionths) {
        return millionths == null ? null : new Rate(millionths);
    }

    /** @param rate in millionths, used when the list is not known; @param list as an observation keeps it, or null */
    public static List<Subsidy> subsidies(long rate, String list) {
        if (list == null) {
            return rate == 0 ? List.of() : List.of(Subsidy.of(new Rate(rate)));
        }
        try {
            return JSON.readValue(list, new TypeReference<List<Kept>>() {}).stream()
                    .map(k -> new Subsidy(new Rate(k.rate()), k.cap() == null ? null : Money.fen(k.cap()), new Rate(k.share()))).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("subsidies " + list, e);
        }
    }
}
