package app.anchorage.deal.contract;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The clauses of contracts as the database keeps them. */
@ApplicationScoped
public class Clauses {
    /** One clause, in the words of this contract. */
    public record Clause(long id, ClauseKind kind, String words) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    List<Clause> of(long contractId) {
        return sql.withHandle(h -> h.createQuery("select id, kind, words from contract_clause where contract_id = ? order by seq").bind(0, contractId)
                .mapTo(Clause.class).list());
    }

    Optional<Clause> find(long contractId, long id) {
        return of(contractId).stream().filter(clause -> clause.id() == id).findFirst();
    }

    void add(long contractId, ClauseKind kind, String words) {
        sql.useHandle(h -> h.createUpdate("""
                insert into contract_clause (agency_id, contract_id, seq, kind, words) values (:agency, :contract,
                  (select coalesce(max(seq), 0) + 1 from contract_clause where agency_id = :agency and contract_id = :contract), :kind, :words)""")
                .bind("agency", current.get().agencyId()).bind("contract", contractId).bind("kind", kind).bind("words", words).execute());
    }

    void remove(long id) {
        sql.useHandle(h -> h.execute("delete from contract_clause where agency_id = ? and id = ?", current.get().agencyId(), id));
    }
}
