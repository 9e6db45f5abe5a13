package app.anchorage.ledger.verify;

import java.util.List;

/** Checks of the statements against the entries of their range, and of what follows from them. */
final class StatementChecks {
    private StatementChecks() {}

    private static final String ROWS = """
            select 'statement' as kind, r.statement_id as id, r.seq::text as detail,
              coalesce(to_char(-e.fen / 100.0, 'FM999999999999990.00') || ' / ' || e.value_date, '–') as expected,
              to_char(r.fen / 100.0, 'FM999999999999990.00') || ' / ' || r.day as found
            from statement_row r join statement s on s.agency_id = :agency and s.id = r.statement_id
            left join entry e on e.agency_id = :agency and e.id = r.entry_id
            where r.agency_id = :agency and ((-e.fen, e.value_date, e.account_id) is distinct from (r.fen, r.day, s.account_id)
              or r.day <= s.after or r.day > s.cutoff) order by 2, r.seq""";

    private static final String COMPLETE = """
            select 'entry' as kind, e.id, s.number as detail, to_char(-e.fen / 100.0, 'FM999999999999990.00') as expected, '–' as found
            from statement s join entry e on e.agency_id = :agency and e.account_id = s.account_id and e.value_date > s.after
              and e.value_date <= s.cutoff and e.kind <> 'PAYOUT'
            where s.agency_id = :agency
              and not exists (select 1 from statement_row r where r.agency_id = :agency and r.entry_id = e.id and r.statement_id = s.id)
            order by 2""";

    private static final String TOTALS = """
            select 'statement' as kind, s.id, s.number as detail,
              to_char((s.opening_fen + coalesce(r.fen, 0)) / 100.0, 'FM999999999999990.00') || ' / ' || coalesce(r.rows, 0) as expected,
              to_char(s.closing_fen / 100.0, 'FM999999999999990.00') || ' / ' || s.rows as found
            from statement s left join (select statement_id, sum(fen) as fen, count(*) as rows from statement_row where agency_id = :agency group by 1) r
              on r.statement_id = s.id
            where s.agency_id = :agency and (s.closing_fen <> s.opening_fen + coalesce(r.fen, 0) or s.rows <> coalesce(r.rows, 0)
              or s.closing_fen <> s.opening_fen + s.earned_fen + s.deducted_fen or s.closing_fen <> s.payout_fen + s.carried_fen) order by 2""";

    private static final String CHAIN = """
            select 'statement' as kind, s.id, s.number as detail,
              to_char(coalesce(s.carried, 0) / 100.0, 'FM999999999999990.00') || ' / ' || coalesce(s.last_cutoff, s.after) as expected,
              to_char(s.opening_fen / 100.0, 'FM999999999999990.00') || ' / ' || s.after as found
            from (select *, lag(carried_fen) over w as carried, lag(cutoff) over w as last_cutoff from statement
                  where agency_id = :agency window w as (partition by account_id order by cutoff)) s
            where s.opening_fen <> coalesce(s.carried, 0) or s.after < s.last_cutoff order by 2""";

    private static final String CLOSED = """
            select 'account' as kind, a.id, a.kind as detail, max(s.cutoff)::text as expected, a.closed_through::text as found
            from account a join statement s on s.agency_id = :agency and s.account_id = a.id
            where a.agency_id = :agency group by a.id, a.kind, a.closed_through having a.closed_through < max(s.cutoff) order by 2""";

    /** A payee's closed day holds nothing but what a statement showed: an entry booked there afterwards is on none. */
    private static final String CLOSED_DAYS = """
            select 'entry' as kind, e.id, a.kind as detail, '> ' || a.closed_through as expected, e.value_date::text as found
            from account a join entry e on e.agency_id = :agency and e.account_id = a.id and e.value_date <= a.closed_through and e.kind <> 'PAYOUT'
            where a.agency_id = :agency and a.kind = 'ANCHOR'
              and exists (select 1 from statement s where s.agency_id = :agency and s.account_id = a.id)
              and not exists (select 1 from statement_row r where r.agency_id = :agency and r.entry_id = e.id) order by 2""";

    private static final String PAYOUTS = """
            select 'account' as kind, a.id, a.kind as detail, to_char(coalesce(s.fen, 0) / 100.0, 'FM999999999999990.00') as expected,
              to_char(coalesce(e.fen, 0) / 100.0, 'FM999999999999990.00') as found
            from account a
            left join (select anchor_id, sum(payout_fen) as fen from statement where agency_id = :agency group by 1) s on s.anchor_id = a.anchor_id
            left join (select account_id, -sum(fen) as fen from entry where agency_id = :agency and kind = 'PAYOUT' group by 1) e on e.account_id = a.id
            where a.agency_id = :agency and a.kind = 'PAYOUT_DUE' and coalesce(s.fen, 0) <> coalesce(e.fen, 0) order by 2""";

    private static final String NUMBERS = """
            select 'statement' as kind, n.id, n.number as detail, n.expected::text as expected, n.place::text as found
            from (select id, number, substring(number from '[0-9]+$')::bigint as place,
                    row_number() over (partition by regexp_replace(number, '[0-9]+$', '') order by substring(number from '[0-9]+$')::bigint) as expected
                  from statement where agency_id = :agency) n
            where n.place <> n.expected order by 2""";

    static final List<Check> ALL = List.of(new Check("statement_rows", ROWS), new Check("statement_complete", COMPLETE),
            new Check("statement_totals", TOTALS), new Check("statement_chain", CHAIN), new Check("closed", CLOSED),
            new Check("closed_days", CLOSED_DAYS), new Check("payouts", PAYOUTS), new Check("numbers", NUMBERS));
}
