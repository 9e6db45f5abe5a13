package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.settlement.HeldPart;
import app.anchorage.settlement.TermPart;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The terms that a run's statements used and what stays held after them, as copied into each statement. */
@ApplicationScoped
public class StatementParts {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

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

    Parts of(long run, LocalDate cutoff) {
        return new Parts(byAccount(TERMS, run, cutoff, TermPart.class, TermPart::accountId),
                byAccount(HELD, run, cutoff, HeldPart.class, HeldPart::accountId));
    }

    private <T> Map<Long, String> byAccount(String query, long run, LocalDate cutoff, Class<T> type, Function<T, Long> account) {
        List<T> all = sql.withHandle(h -> h.createQuery(query).bind("agency", current.get().agencyId()).bind("run", run).bind("cutoff", cutoff)
                .mapTo(type).list());
        return all.stream().collect(Collectors.groupingBy(account, Collectors.collectingAndThen(Collectors.toList(), this::text)));
    }

    private String text(List<?> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String TERMS = """
            select distinct p.account_id, g.version, g.valid_from, g.share_points, j.hold_scope, j.hold_days
            from run_payee p
            join account a on a.agency_id = :agency and a.id = p.account_id
            join entry e on e.agency_id = :agency and e.account_id = p.account_id and e.value_date > a.closed_through and e.value_date <= :cutoff
            join journal j on j.agency_id = :agency and j.id = e.journal_id and j.anchor_id = p.anchor_id
            join agreement g on g.agency_id = :agency and g.id = j.agreement_id and g.anchor_id = p.anchor_id
            where p.agency_id = :agency and p.run_id = :run order by p.account_id, g.version, j.hold_days, j.hold_scope""";

    private static final String HELD = """
            select n.account_id, n.value_date as until, count(*) as lines, sum(n.fen) as fen
            from (select p.account_id, e.value_date, e.line_id, e.obligation_id, -sum(e.fen) as fen from run_payee p
                  join entry e on e.agency_id = :agency and e.account_id = p.account_id and e.value_date > :cutoff
                  where p.agency_id = :agency and p.run_id = :run group by 1, 2, 3, 4 having sum(e.fen) <> 0) n
            group by 1, 2 order by 1, 2""";
}
