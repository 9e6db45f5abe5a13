package app.anchorage.schedule.board;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;

/**
 * A product on a session's board.
 *
 * @param placeId and place the place it has in the session, and its number; null for none
 * @param reason of its last step, or null
 */
public record BoardItem(long id, long sessionId, long productId, String product, long merchantId, String merchant, String category, Long liveFen,
        Long everydayFen, Integer commissionPoints, Integer stock, String gifts, Column state, int seq, Long placeId, Integer place, String script,
        String reason, int rowVersion) {
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
        return "/sessions/" + sessionId + "/board/" + id;
    }

    public boolean dropped() {
        return state == Column.DROPPED;
    }
}
