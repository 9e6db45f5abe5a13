package app.anchorage.order.lines;

import app.anchorage.earning.Difference;
import app.anchorage.ledger.AccountKind;
import app.anchorage.money.Money;
import app.anchorage.web.Links;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One line's life. {@code row} is null when every import that saw it was undone; {@code entries} is null for who may not see the ledger. */
public record OneLine(Head head, OrderRow row, LineFacts facts, List<Seen> seen, Whose whose, List<ClaimOf> claims, List<FreezeOf> freezes,
        List<Pair> pairs, List<PairWord> pairWords, List<EntryOf> entries) {

    /** A person keeps it unpayable already. */
    public boolean frozenByHand() {
        return freezes.stream().anyMatch(FreezeOf::openByHand);
    }

    /** What never changes about it, and whose shop it is; {@code merchant} is null for a shop that nobody knows. */
    public record Head(long id, String orderNo, String subOrderNo, String itemId, String itemTitle, String shop, String category, Instant createdAt,
            Long merchantId, String merchant) {
        public String unknownShop() {
            return Links.to("/merchants/shops", Map.of("q", shop));
        }
    }

    /** One observation: what a row of a file said. */
    public record Seen(long fileId, String file, long rowNo, int state, Instant moment, Long paidFen, Long settledFen, Long estimateFen,
            Long incomeFen, boolean wins, boolean undone, Instant committedAt) {
        public String stateKey() {
            return "order_state_" + OrderFilter.STATES.get(state - 1);
        }
    }

    /** Whose it is and why. @param place of the session’s run sheet that sold it, null for none; so the product */
    public record Whose(Long anchorId, String anchor, String attribution, Long positionId, String kind, String code, String name, String room,
            LocalDate validFrom, LocalDate validTo, Long sessionId, String session, String product, Integer place, String reason, String by, Instant at) {
        public String attributionKey() {
            return "order_by_" + attribution.toLowerCase(java.util.Locale.ROOT);
        }

        public String kindKey() {
            return "order_kind_" + kind;
        }

        public boolean manual() {
            return "MANUAL".equals(attribution);
        }
    }

    public record ClaimOf(long id, int state, Long refundFen, Long returnFen, Instant openedAt, Instant completedAt, boolean question,
            Boolean inside, String insideReason) {
        public String stateKey() {
            return "claim_state_" + state;
        }
    }

    public record FreezeOf(long id, String source, String reason, Instant openedAt, String openedBy, Instant closedAt, String closedBy,
            String closeReason) {
        public boolean open() {
            return closedAt == null;
        }

        boolean openByHand() {
            return open() && "HAND".equals(source);
        }

        /** The id of its reason field on the page. */
        public String field() {
            return "release-" + id;
        }

        public String sourceKey() {
            return "order_freeze_" + source;
        }
    }

    /** The other side of a pair: the same sale may be told with (or without) a sub-order number. */
    public record Pair(long id, String orderNo, String subOrderNo, Long paidFen, String pair) {
        /** The value of the list's filter. */
        public String filter() {
            return pair.toLowerCase(java.util.Locale.ROOT);
        }

        public String textKey() {
            return "order_pair_text_" + filter();
        }
    }

    /** What somebody said of it. */
    public record PairWord(boolean same, String subOrderNo, String reason, String by, Instant at) {}

    /** An entry of the line; {@code fen} in the ledger's sign. */
    public record EntryOf(long id, String account, String anchor, long fen, LocalDate valueDate, String kind, String cause, Instant bookedAt) {
        public Money amount() {
            return AccountKind.valueOf(account).view(Money.fen(fen));
        }

        public boolean open() {
            return valueDate.equals(Difference.OPEN);
        }

        /** Where it explains itself. */
        public String path() {
            return "/entries/" + id;
        }

        public String accountKey() {
            return "order_account_" + account;
        }

        public String kindKey() {
            return "order_entry_" + kind;
        }

        public String causeKey() {
            return "order_cause_" + cause;
        }
    }
}
