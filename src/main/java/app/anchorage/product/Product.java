package app.anchorage.product;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.List;

/**
 * What a merchant sells in sessions.
 *
 * @param everydayFen the shop's usual price, @param liveFen the price in the session, @param commissionPoints hundredths of a percent; null while not agreed
 */
public record Product(long id, long merchantId, String merchant, String name, String category, Long liveFen, Long everydayFen, Integer commissionPoints,
        Integer stock, String gifts, String note, boolean archived, int rowVersion) {
    /** What people write down of a product. @param items as order reports name them */
    public record Terms(long merchantId, String name, String category, Long liveFen, Long everydayFen, Integer commissionPoints, Integer stock, String gifts,
            String note, List<String> items) {}

    public Money live() {
        return liveFen == null ? null : Money.fen(liveFen);
    }

    public Money everyday() {
        return everydayFen == null ? null : Money.fen(everydayFen);
    }

    public Rate commission() {
        return commissionPoints == null ? null : Rate.basisPoints(commissionPoints);
    }

    public String path() {
        return "/products/" + id;
    }

    Terms terms(List<String> items) {
        return new Terms(merchantId, name, category, liveFen, everydayFen, commissionPoints, stock, gifts, note, items);
    }
}
