package app.anchorage.deal.contract;

import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The agency’s contracts. */
@ApplicationScoped
public class Contracts implements PanacheRepository<Contract> {
    public Contract get(long id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** For a change of it or of what belongs to it: nobody else may change it until the end of the transaction. @param seen as the page was shown */
    Contract open(long id, int seen) {
        Contract contract = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        if (contract.rowVersion() != seen) {
            throw new BrokenRule("contract_changed_meanwhile", contract.number()).back("/contracts/" + id);
        }
        getEntityManager().lock(contract, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return contract;
    }

    Contract openDraft(long id, int seen) {
        Contract contract = open(id, seen);
        contract.mustBeDraft();
        return contract;
    }

    /** What holds of the contract that the paper belongs to, from all its signed papers. */
    ContractTerms terms(Contract contract) {
        long root = contract.ofId() == null ? contract.id() : contract.ofId();
        return new ContractTerms(list("(id = ?1 or ofId = ?1) and signedOn is not null order by id", root).stream()
                .map(paper -> new ContractTerms.Paper(paper.id(), paper.number(), paper.head())).toList());
    }

    /** All papers of one deal, the contract first. */
    List<Contract> papers(Contract contract) {
        long root = contract.ofId() == null ? contract.id() : contract.ofId();
        return list("id = ?1 or ofId = ?1 order by id", root);
    }

    Optional<Long> ofQuote(long quoteId) {
        return find("quoteId", quoteId).firstResultOptional().map(Contract::id);
    }
}
