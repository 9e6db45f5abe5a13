package app.anchorage.ledger.explain;

/** What an explanation is read from. */
final class ExplanationSql {
    private ExplanationSql() {}

    static final String ENTRY = """
            select e.id, e.journal_id, e.account_id, a.kind as account_kind, a.anchor_id as account_anchor_id, coalesce(n.stage_name, c.name) as account_name, e.fen,
              e.value_date, e.kind, e.line_id, e.obligation_id, e.before_fen, coalesce(d.here_fen, 0) as here_fen, coalesce(d.elsewhere_fen, 0) as elsewhere_fen,
              e.corrects_id, e.booked_at, a.closed_through, p.cause, p.reference, p.reason, m.name as by
            from entry e join account a on a.agency_id = :agency and a.id = e.account_id
            join journal j on j.agency_id = :agency and j.id = e.journal_id
            join posting p on p.agency_id = :agency and p.id = j.posting_id
            left join anchor n on n.agency_id = :agency and n.id = a.anchor_id
            left join merchant c on c.agency_id = :agency and c.id = a.merchant_id
            left join member m on m.agency_id = :agency and m.id = p.by_member
            left join lateral (
              select sum(x.fen) filter (where x.value_date = e.value_date) as here_fen, sum(x.fen) filter (where x.value_date <> e.value_date) as elsewhere_fen
              from entry x where x.agency_id = :agency and (x.line_id = e.line_id or x.obligation_id = e.obligation_id) and x.account_id = e.account_id and x.journal_id <= e.journal_id
                and x.id <> e.id) d on true
            where e.agency_id = :agency and e.id = :id""";

    static final String JOURNAL = """
            select j.id, j.line_id, l.order_no, l.sub_order_no, l.item_title, l.created_at, l.frozen, j.observation_id, j.refund_fen, j.net_fen, j.basis,
              j.anchor_id, j.agreement_id, g.version as agreement_version, g.valid_from as agreement_from, g.share_points, cast(g.pay as text) as pay, j.hold_scope,
              h.key as hold_key, j.hold_days, j.settled_on, j.due_on, j.fact_on
            from journal j join order_line l on l.agency_id = :agency and l.id = j.line_id
            left join agreement g on g.agency_id = :agency and g.id = j.agreement_id
            left join hold_rule h on h.agency_id = :agency and h.id = j.hold_rule_id
            where j.agency_id = :agency and j.id = :journal""";

    static final String OBSERVED = """
            select id, state, paid_at, settled_at, paid_fen, settled_fen, income_fen, tech_fen, tech_computed, commission_rate, share_rate, take_rate,
              tech_rate, subsidy_rate, subsidies::text as subsidies, quantity
            from observation where agency_id = :agency and id = :observation""";

    static final String LINE = """
            select e.id, a.kind as account_kind, e.fen, e.value_date, e.kind, p.cause, e.booked_at, e.corrects_id, s.id as statement_id,
              s.number as statement_number, s.approved_at
            from entry e join account a on a.agency_id = :agency and a.id = e.account_id
            join journal j on j.agency_id = :agency and j.id = e.journal_id
            join posting p on p.agency_id = :agency and p.id = j.posting_id
            left join statement_row r on r.agency_id = :agency and r.entry_id = e.id
            left join statement s on s.agency_id = :agency and s.id = r.statement_id
            where e.agency_id = :agency and e.line_id = :line and e.account_id = :account order by e.journal_id, e.id""";

    static final String SOURCES = """
            select false as claim, o.file_id, f.name as file_name, o.row_no, o.state, o.moment, o.settled_fen as amount_fen, o.income_fen, o.tech_fen as fee_fen
            from observation o join report_file f on f.agency_id = :agency and f.id = o.file_id where o.agency_id = :agency and o.id = :observation
            union all
            select true, o.file_id, f.name, o.row_no, o.state, o.moment, -o.refund_fen, null, null
            from claim c join claim_observation o on o.agency_id = :agency and o.claim_id = c.id
            join report_file f on f.agency_id = :agency and f.id = o.file_id and f.state = 'COMMITTED'
            where c.agency_id = :agency and c.line_id = :line order by claim, moment""";

    static final String CLAIMS = """
            select state, refund_fen, opened_at, completed_at from claim where agency_id = :agency and line_id = :line and state is not null order by id""";

    static final String FREEZES = "select opened_at, closed_at from money_freeze where agency_id = :agency and (line_id = :line or line_id is null and anchor_id = :payee) order by id";

    static final String OBLIGATION = """
            select o.kind, o.reference, o.label, o.month, o.merchant_id, c.name as merchant, o.slot_id, s.contract_id, j.fact_on, j.obligation_due as due_on,
              g.version as agreement_version, g.valid_from as agreement_from, cast(j.formula -> cast(:account as text) as text) as formula
            from journal j join obligation o on o.agency_id = :agency and o.id = j.obligation_id
            left join merchant c on c.agency_id = :agency and c.id = o.merchant_id
            left join slot s on s.agency_id = :agency and s.id = o.slot_id
            left join agreement g on g.agency_id = :agency and g.id = j.agreement_id
            where j.agency_id = :agency and j.id = :journal""";

    static final String OBLIGATION_ENTRIES = """
            select e.id, a.kind as account_kind, e.fen, e.value_date, e.kind, p.cause, e.booked_at, e.corrects_id, s.id as statement_id,
              s.number as statement_number, s.approved_at
            from entry e join account a on a.agency_id = :agency and a.id = e.account_id
            join journal j on j.agency_id = :agency and j.id = e.journal_id
            join posting p on p.agency_id = :agency and p.id = j.posting_id
            left join statement_row r on r.agency_id = :agency and r.entry_id = e.id
            left join statement s on s.agency_id = :agency and s.id = r.statement_id
            where e.agency_id = :agency and e.obligation_id = :obligation and e.account_id = :account order by e.journal_id, e.id""";

    /** Whoever answers, answers for every partner at once. */
    static final String PAIR = """
            select answered_at, same from pair_answer where agency_id = :agency and line_id = :line group by 1, 2 order by 1""";

    static final String STATEMENT = """
            select s.id, s.number, s.opening_fen, s.earned_fen, s.deducted_fen, s.carried_fen from statement s
            where s.agency_id = :agency and s.run_id = :run and s.anchor_id = :anchor""";
}
