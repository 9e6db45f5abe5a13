package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.month.MonthNote;
import app.anchorage.ledger.month.MonthPositions;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.PayWords;
import app.anchorage.settlement.HeldPart;
import app.anchorage.settlement.TermPart;
import app.anchorage.web.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The terms that a run's statements used and what stays held after them, as copied into each statement. */
@ApplicationScoped
public class StatementParts {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    MonthPositions months;

    @Inject
    AgreementRepository agreements;

    @Inject
    ObjectMapper json;

    /** Both by account, as JSON. */
    record Parts(Map<Long, String> termsByAccount, Map<Long, String> heldByAccount) {
        String terms(long account) {
            return termsByAccount.getOrDefault(account, "[]");
        }

        String held(long account) {
            return heldByAccount.getOrDefault(account, "[]");
        }
    }

    /** Comes after {@link RunEntries#read}. */
    Parts of(long run, LocalDate cutoff) {
        Map<Long, AgreementTimeline> timelines = agreements.all();
        return new Parts(byAccount(read(TERMS, Map.of(), Used.class).stream().map(used -> part(used, timelines.get(used.anchorId()), cutoff)).toList(),
                        TermPart::accountId),
                byAccount(read(HELD, Map.of("run", run, "cutoff", cutoff), HeldPart.class), HeldPart::accountId));
    }

    /** @param timeline of the anchor whose agreement it is; null where none of it is active */
    private TermPart part(Used used, AgreementTimeline timeline, LocalDate cutoff) {
        return used.part(used.own() && timeline != null ? months.notes(used.anchorId(), timeline, used.closedThrough(), cutoff) : List.of());
    }

    /** An agreement version of the payee's own, or one whose team he is in. */
    public record Used(long accountId, long payee, long anchorId, long agreementId, int version, LocalDate validFrom, int sharePoints, String pay,
            String names, String holdScope, Integer holdDays, LocalDate closedThrough) {
        boolean own() {
            return payee == anchorId;
        }

        TermPart part(List<MonthNote> notes) {
            PayWords words = PayWords.of(pay, sharePoints, names);
            boolean plain = own() && words.plain();
            return new TermPart(accountId, agreementId, version, validFrom, own() ? sharePoints : 0, holdScope, holdDays,
                    plain ? null : words(words, notes, Locale.SIMPLIFIED_CHINESE), plain ? null : words(words, notes, Locale.UK));
        }

        /** Everybody reads their own line only. */
        private String words(PayWords words, List<MonthNote> notes, Locale locale) {
            String pays = own() ? words.own(locale) : words.of(payee, locale);
            return Stream.concat(Stream.of(pays), notes.stream().filter(note -> note.agreementId() == agreementId).map(note -> words(note, locale)))
                    .collect(Collectors.joining(Texts.of(locale, "statement_month_joint")));
        }

        /** Which side of "the larger of" a month's pay took, and by how much. */
        private static String words(MonthNote note, Locale locale) {
            String key = note.pay().commissionWins() ? "statement_month_commission" : "statement_month_fixed";
            String words = Texts.of(locale, key, note.month(), note.pay().total().shown(), note.pay().lead().shown());
            return note.part() ? words + Texts.of(locale, "statement_month_part", note.days(), note.of()) : words;
        }
    }

    private <T> List<T> read(String query, Map<String, Object> values, Class<T> type) {
        return sql.withHandle(h -> h.createQuery(query).bind("agency", current.get().agencyId()).bindMap(values).mapTo(type).list());
    }

    private <T> Map<Long, String> byAccount(List<T> all, Function<T, Long> account) {
        return all.stream().collect(Collectors.groupingBy(account, Collectors.collectingAndThen(Collectors.toList(), this::text)));
    }

    private String text(List<?> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First which terms the entries have (read by {@link RunEntries}), then what those say: entries are many, terms few. */
    private static final String TERMS = """
            select d.account_id, d.payee, g.anchor_id, g.id as agreement_id, g.version, g.valid_from, g.share_points,
              cast(g.pay as text) as pay, %s as names, d.hold_scope, d.hold_days, p.after as closed_through
            from (
              select distinct e.account_id, e.anchor_id as payee, coalesce(e.agreement_id, o.reference) as agreement_id, e.hold_scope, e.hold_days
              from settled_entry e
              left join obligation o on o.agency_id = :agency and o.id = e.obligation_id and o.kind in ('TIER', 'FLOOR', 'TEAM')) d
            join settled_payee p on p.account_id = d.account_id
            join agreement g on g.agency_id = :agency and g.id = d.agreement_id and (g.anchor_id = d.payee
              or exists (select from jsonb_array_elements(g.pay -> 'team') t where cast(t ->> 'payee' as bigint) = d.payee))
            order by d.account_id, g.anchor_id, g.version, d.hold_days, d.hold_scope""".formatted(PayWords.NAMES);

    private static final String HELD = """
            select n.account_id, n.value_date as until, count(*) as lines, sum(n.fen) as fen
            from (select p.account_id, e.value_date, e.line_id, e.obligation_id, -sum(e.fen) as fen from run_payee p
                  join entry e on e.agency_id = :agency and e.account_id = p.account_id and e.value_date > :cutoff
                  where p.agency_id = :agency and p.run_id = :run group by 1, 2, 3, 4 having sum(e.fen) <> 0) n
            group by 1, 2 order by 1, 2""";
}
