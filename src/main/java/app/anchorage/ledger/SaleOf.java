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
final class SaleOf {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SaleOf() {}

    /** A subsidy kept with an observation: rates in millionths, cap in fen or null. */
    record Kept(long rate, Long cap, long share) {}

    static Sale line(LineFact line) {
        boolean settled = line.settled();
        Money fee = Boolean.TRUE.equals(line.techComputed()) ? null : Money.fen(line.techFen());
        return new Sale(settled ? Money.fen(line.settledFen()) : null, settled ? Money.fen(line.incomeFen()) : null, settled ? fee : null,
                new Rate(line.commissionRate()), subsidies(line), share(line), new Rate(line.techRate()),
                settled ? line.settledOn() : null, rate(line.takeRate()));
    }

    /** Old layouts give neither share nor take: then the commission is the promoter's whole. */
    private static Rate share(LineFact line) {
        return line.shareRate() == null && line.takeRate() == null ? Rate.ONE : rate(line.shareRate());
    }

    private static Rate rate(Long millionths) {
        return millionths == null ? null : new Rate(millionths);
    }

    private static List<Subsidy> subsidies(LineFact line) {
        if (line.subsidies() == null) {
            return line.subsidyRate() == 0 ? List.of() : List.of(Subsidy.of(new Rate(line.subsidyRate())));
        }
        try {
            return JSON.readValue(line.subsidies(), new TypeReference<List<Kept>>() {}).stream()
                    .map(k -> new Subsidy(new Rate(k.rate()), k.cap() == null ? null : Money.fen(k.cap()), new Rate(k.share()))).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("subsidies of line " + line.id(), e);
        }
    }
}
