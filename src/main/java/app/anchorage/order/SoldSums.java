package app.anchorage.order;

/** What some order lines {@code l} have sold, in fen, the same wherever it is shown: of a session, of its places, of a contract's slot. */
public final class SoldSums {
    private SoldSums() {}

    /** Of a purchase that two reports told as two lines one counts; what was undone does not. */
    public static final String COUNTED = "l.state is not null and l.pair is distinct from 'SAME'";

    /**
     * lines; open: neither settled nor closed yet; paid_fen of all; settled_fen before refunds; returned_fen: paid of closed lines and refunded of settled
     * ones; net_fen: commission without the platform's fee, refunds taken off.
     */
    public static final String SUMS = """
            count(*) as lines, count(*) filter (where l.state in (1, 2)) as open,
              cast(coalesce(sum(coalesce(l.paid_fen, l.settled_fen)), 0) as bigint) as paid_fen,
              cast(coalesce(sum(l.settled_fen) filter (where l.state = 3), 0) as bigint) as settled_fen,
              cast(coalesce(sum(case l.state when 3 then least(l.refund_fen, l.settled_fen) when 4 then l.paid_fen end), 0) as bigint) as returned_fen,
              cast(coalesce(sum(l.net_fen), 0) as bigint) as net_fen\s""";
}
