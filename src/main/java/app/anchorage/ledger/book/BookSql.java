package app.anchorage.ledger.book;

import app.anchorage.ledger.OpenDays;

/** What the ledger's pages are read from. */
final class BookSql {
    private BookSql() {}

    /** What each account holds; :kind and :lying are null for all. */
    static final String HOLDINGS = """
            select * from (
              select a.id, a.kind, a.anchor_id, a.merchant_id, coalesce(n.stage_name, c.name) as name, a.closed_through,
                (a.closed_fen + coalesce(sum(b.fen) filter (where b.value_date <= :today), 0))::bigint as now_fen,
                coalesce(sum(b.fen) filter (where b.value_date > :today and b.value_date < date '9999-12-31'), 0)::bigint as later_fen,
                coalesce(sum(b.fen) filter (where b.value_date = date '9999-12-31'), 0)::bigint as open_fen
              from account a left join %s on true
              left join anchor n on n.agency_id = :agency and n.id = a.anchor_id
              left join merchant c on c.agency_id = :agency and c.id = a.merchant_id
              where a.agency_id = :agency and (cast(:account as bigint) is null or a.id = :account)
                and (cast(:kind as text) is null or a.kind = :kind)
              group by a.id, a.kind, a.anchor_id, a.merchant_id, n.stage_name, c.name, a.closed_through, a.closed_fen) holding
            where cast(:lying as text) is null or case :lying when 'payable' then now_fen when 'held' then later_fen else open_fen end <> 0
            """.formatted(OpenDays.OF_A);

    static final String HOLDINGS_ORDER = """
            order by array_position(array['PLATFORM', 'AGENCY', 'CASH', 'VAT', 'DEFERRED', 'SUSPENSE', 'ANCHOR', 'PAYOUT_DUE', 'MERCHANT', 'DEPOSIT'], kind), name, id limit :limit offset :offset""";

    private static final String ROW = """
            select j.id, p.at, p.cause, m.name as by, j.line_id, coalesce(l.sub_order_no, l.order_no) as number, n.stage_name as anchor, o.kind as obligation, o.label,
              s.platform_fen, s.anchor_fen, s.agency_fen, s.suspense_fen, s.moved_fen
            """;

    private static final String FROM = """
            from journal j join posting p on p.agency_id = :agency and p.id = j.posting_id
            left join order_line l on l.agency_id = :agency and l.id = j.line_id
            left join obligation o on o.agency_id = :agency and o.id = j.obligation_id
            """;

    private static final String SUMS = """
            left join anchor n on n.agency_id = :agency and n.id = j.anchor_id
            left join member m on m.agency_id = :agency and m.id = p.by_member
            cross join lateral (
              select coalesce(sum(e.fen) filter (where a.kind = 'PLATFORM'), 0)::bigint as platform_fen,
                coalesce(sum(e.fen) filter (where a.kind = 'ANCHOR'), 0)::bigint as anchor_fen,
                coalesce(sum(e.fen) filter (where a.kind = 'AGENCY'), 0)::bigint as agency_fen,
                coalesce(sum(e.fen) filter (where a.kind = 'SUSPENSE'), 0)::bigint as suspense_fen,
                coalesce(sum(e.fen) filter (where e.fen > 0), 0)::bigint as moved_fen
              from entry e join account a on a.agency_id = :agency and a.id = e.account_id where e.agency_id = :agency and e.journal_id = j.id) s
            """;

    /** The page is found first, its sums are added to its rows only. */
    static String journals(String where, boolean backwards) {
        String order = backwards ? "asc" : "desc";
        return ROW + "from (select j.* " + FROM + "where j.agency_id = :agency" + where + " order by j.id " + order + " limit :limit) j\n"
                + FROM.substring(FROM.indexOf("join posting")) + SUMS + "order by j.id desc";
    }

    /** All entries of the journals that are meant, the newest journal first. */
    static String entries(String where) {
        return """
                select e.id, e.journal_id, p.at, p.cause, a.kind as account_kind, coalesce(n.stage_name, c.name) as account_name, j.line_id, l.order_no,
                  l.sub_order_no, coalesce(l.item_title, o.label) as title, o.kind as obligation, e.value_date, e.kind, e.fen
                """ + FROM + """
                join entry e on e.agency_id = :agency and e.journal_id = j.id
                join account a on a.agency_id = :agency and a.id = e.account_id
                left join anchor n on n.agency_id = :agency and n.id = a.anchor_id
                left join merchant c on c.agency_id = :agency and c.id = a.merchant_id
                where j.agency_id = :agency""" + where + " order by j.id desc, e.id";
    }

    /** How many there are, counted no further than to :enough. */
    static String entryCount(String where) {
        return "select count(*) from (select 1 " + FROM + "join entry e on e.agency_id = :agency and e.journal_id = j.id where j.agency_id = :agency" + where + " limit :enough) e";
    }

    static final String SIGNATURES = """
            select j.line_id, j.id, string_agg(e.account_id || ':' || e.value_date || ':' || e.fen, ' ' order by e.account_id, e.value_date, e.id) as entries,
              string_agg(e.account_id || ':' || e.value_date || ':' || -e.fen, ' ' order by e.account_id, e.value_date, e.id) as opposite
            from journal j join entry e on e.agency_id = :agency and e.journal_id = j.id
            where j.agency_id = :agency and j.line_id = any(:lines) group by 1, 2 order by 1, 2""";

    static final String HEAD = """
            select j.id, p.id as posting_id, p.cause, p.reference, p.reason, m.name as by, p.at, j.line_id, coalesce(l.sub_order_no, l.order_no) as number,
              l.item_title as title, o.kind as obligation, o.label, o.merchant_id, (select c.name from merchant c where c.agency_id = :agency and c.id = o.merchant_id) as merchant
            """ + FROM + """
            left join member m on m.agency_id = :agency and m.id = p.by_member where j.agency_id = :agency and j.id = :id""";

    static final String ENTRIES = """
            select e.id, a.kind as account_kind, a.id as account_id, coalesce(n.stage_name, c.name) as account_name, e.fen, e.value_date, e.kind
            from entry e join account a on a.agency_id = :agency and a.id = e.account_id
            left join anchor n on n.agency_id = :agency and n.id = a.anchor_id
            left join merchant c on c.agency_id = :agency and c.id = a.merchant_id
            where e.agency_id = :agency and e.journal_id = :id
            order by array_position(array['PLATFORM', 'MERCHANT', 'CASH', 'DEFERRED', 'VAT', 'ANCHOR', 'AGENCY', 'SUSPENSE', 'PAYOUT_DUE', 'DEPOSIT'], a.kind), e.value_date, e.id""";
}
