package app.anchorage.deal.contract;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.NumberSeries;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.Refused;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Makes, changes and gives up drafts. */
@ApplicationScoped
public class ContractService {
    @Inject
    Contracts contracts;

    @Inject
    Parties parties;

    @Inject
    Clauses clauses;

    @Inject
    NumberSeries numbers;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    public LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    /** @param form the form’s number, so that sending it twice makes one contract; null for none */
    @Transactional
    public long create(Contract.Head head, UUID form) {
        check(head);
        Contract contract = new Contract(numbers.next("C", today(), 1).get(0), head, current.get().member(), clock.instant());
        contracts.persist(contract);
        if (form != null) {
            once.claim(form, "/contracts/" + contract.id());
        }
        contracts.flush();
        audit.record("CONTRACT_ADDED", "CONTRACT", contract.id(), null, head, null);
        return contract.id();
    }

    /** @param seen the version as the form was shown */
    @Transactional
    public void edit(long id, int seen, Contract.Head head) {
        Contract contract = contracts.openDraft(id, seen);
        Contract.Head before = contract.head();
        if (head.kind().root() != before.kind().root() || !java.util.Objects.equals(head.ofId(), before.ofId())) {
            throw new Refused("kind", "web_wrong_form");
        }
        check(head);
        contract.describe(head);
        contracts.flush();
        audit.record("CONTRACT_CHANGED", "CONTRACT", id, before, head, null);
    }

    @Transactional
    public void giveUp(long id, int seen, String reason) {
        contracts.openDraft(id, seen).giveUp();
        contracts.flush();
        audit.record("CONTRACT_VOIDED", "CONTRACT", id, null, null, reason);
    }

    @Transactional
    public void addClause(long id, int seen, ClauseKind kind, String words) {
        contracts.openDraft(id, seen);
        clauses.add(id, kind, words);
        audit.record("CONTRACT_CLAUSE_ADDED", "CONTRACT", id, null, Map.of("kind", kind, "note", words), null);
    }

    @Transactional
    public void removeClause(long id, int seen, long clauseId) {
        contracts.openDraft(id, seen);
        Clauses.Clause clause = NotFound.unless(clauses.find(id, clauseId));
        clauses.remove(clauseId);
        audit.record("CONTRACT_CLAUSE_REMOVED", "CONTRACT", id, Map.of("kind", clause.kind(), "note", clause.words()), null, null);
    }

    @Transactional
    public Contract find(long id) {
        return contracts.get(id);
    }

    /** A supplement, renewal or termination refers to a signed contract of the same merchant; the others stand by themselves. */
    private void check(Contract.Head head) {
        if (parties.merchant(head.merchantId()).isEmpty()) {
            throw new Refused("merchant", "contract_merchant_wrong");
        }
        if (head.kind().root() != (head.ofId() == null)) {
            throw new Refused("kind", "web_wrong_form");
        }
        if (head.ofId() != null) {
            Contract of = contracts.findByIdOptional(head.ofId()).orElseThrow(() -> new Refused("kind", "contract_of_wrong"));
            boolean fits = of.kind().root() && of.state() == ContractState.SIGNED && of.head().merchantId() == head.merchantId();
            if (!fits) {
                throw new Refused("kind", "contract_of_wrong");
            }
            if (head.validFrom().isBefore(of.head().validFrom())) {
                throw new Refused("validFrom", "contract_before_the_contract", of.head().validFrom().toString());
            }
        }
    }

}
