package app.anchorage.ledger.verify;

import java.util.List;

/** Checks of journals, entries, accounts and balances among themselves. */
final class LedgerChecks {
    private LedgerChecks() {}

    static final List<Check> ALL = List.of(
            new Check("journals", """
                    select 'journal' as kind, e.journal_id as id, null as detail, '0.00' as expected,
                      to_char(sum(e.fen) / 100.0, 'FM999999999999990.00') as found
                    from entry e where e.agency_id = :agency group by e.journal_id having sum(e.fen) <> 0 order by 2"""),
            new Check("empty_journals", """
                    select 'journal' as kind, j.id, null as detail, '2' as expected, count(e.id)::text as found
                    from journal j left join entry e on e.agency_id = :agency and e.journal_id = j.id
                    where j.agency_id = :agency group by j.id having count(e.id) < 2 order by 2"""),
            new Check("lines", """
                    select 'line' as kind, e.line_id as id, null as detail, '0.00' as expected,
                      to_char(sum(e.fen) / 100.0, 'FM999999999999990.00') as found
                    from entry e where e.agency_id = :agency and e.line_id is not null group by e.line_id having sum(e.fen) <> 0 order by 2"""),
            new Check("obligations", """
                    select 'obligation' as kind, e.obligation_id as id, null as detail, '0.00' as expected,
                      to_char(sum(e.fen) / 100.0, 'FM999999999999990.00') as found
                    from entry e where e.agency_id = :agency and e.obligation_id is not null group by e.obligation_id having sum(e.fen) <> 0 order by 2"""),
            new Check("balances", """
                    with sums as (select account_id, value_date, sum(fen) as fen, count(*) as entries from entry
                                  where agency_id = :agency group by 1, 2)
                    select 'account' as kind, coalesce(s.account_id, b.account_id) as id, coalesce(s.value_date, b.value_date)::text as detail,
                      to_char(coalesce(s.fen, 0) / 100.0, 'FM999999999999990.00') || ' / ' || coalesce(s.entries, 0) as expected,
                      coalesce(to_char(b.fen / 100.0, 'FM999999999999990.00') || ' / ' || b.entries, '–') as found
                    from sums s full join (select * from balance where agency_id = :agency) b
                      on b.account_id = s.account_id and b.value_date = s.value_date
                    where (s.fen, s.entries) is distinct from (b.fen, b.entries) order by 2, 3"""),
            new Check("closed_sums", """
                    select 'account' as kind, a.id, a.kind as detail,
                      to_char(coalesce(b.fen, 0) / 100.0, 'FM999999999999990.00') || ' / ' || coalesce(b.entries, 0) as expected,
                      to_char(a.closed_fen / 100.0, 'FM999999999999990.00') || ' / ' || a.closed_entries as found
                    from account a left join lateral (select sum(fen) as fen, sum(entries) as entries from balance b
                      where b.agency_id = :agency and b.account_id = a.id and b.value_date <= a.closed_through) b on true
                    where a.agency_id = :agency
                      and (a.closed_fen, a.closed_entries) is distinct from (coalesce(b.fen, 0), coalesce(b.entries, 0)) order by 2"""),
            new Check("befores", """
                    select 'entry' as kind, e.id, null as detail, to_char(coalesce(p.fen, 0) / 100.0, 'FM999999999999990.00') as expected,
                      to_char(e.before_fen / 100.0, 'FM999999999999990.00') as found
                    from (select id, journal_id, line_id, account_id, before_fen, coalesce(sum(fen) over (partition by line_id, obligation_id, account_id
                            order by journal_id groups between unbounded preceding and 1 preceding), 0) as fen
                          from entry where agency_id = :agency and (line_id is not null or obligation_id is not null)) p join entry e on e.agency_id = :agency and e.id = p.id
                    where e.before_fen <> p.fen order by 2"""),
            new Check("holds", """
                    select 'journal' as kind, j.id, null as detail, (j.settled_on + j.hold_days)::text as expected, j.due_on::text as found
                    from journal j where j.agency_id = :agency and j.settled_on is not null and j.hold_days is not null
                      and j.due_on is distinct from j.settled_on + j.hold_days order by 2"""),
            new Check("frozen", """
                    with payee as (select distinct anchor_id from money_freeze where agency_id = :agency and line_id is null and closed_on is null),
                    lies as (
                      select 'line' as kind, l.id, a.kind as detail, l.frozen or p.anchor_id is not null as frozen, e.value_date, e.fen
                      from entry e join account a on a.agency_id = :agency and a.id = e.account_id and a.kind in ('ANCHOR', 'AGENCY')
                      join order_line l on l.agency_id = :agency and l.id = e.line_id left join payee p on p.anchor_id = a.anchor_id
                      where e.agency_id = :agency and e.value_date > a.closed_through
                      union all
                      select 'obligation', e.obligation_id, a.kind, true, e.value_date, e.fen
                      from payee p join account a on a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = p.anchor_id
                      join entry e on e.agency_id = :agency and e.account_id = a.id and e.value_date > a.closed_through
                      where e.obligation_id is not null)
                    select kind, id, detail, case when frozen then 'frozen' else 'dated' end as expected, to_char(sum(-fen) / 100.0, 'FM999999999999990.00') as found
                    from lies where (value_date = date '9999-12-31') <> frozen group by kind, id, detail, frozen
                    having case when frozen then sum(-fen) > 0 else sum(fen) <> 0 end order by 2"""));
}
