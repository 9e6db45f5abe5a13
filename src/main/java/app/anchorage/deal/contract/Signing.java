package app.anchorage.deal.contract;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.print.Scan;
import app.anchorage.web.Refused;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** A draft is signed by the scan of the paper; from then on its terms stay. */
@ApplicationScoped
public class Signing {
    /** What a person says of the signature. */
    public record Signature(LocalDate day, String name, Scan scan) {}

    @Inject
    Contracts contracts;

    @Inject
    Slots slots;

    @Inject
    Instance<Signed> signed;

    @Inject
    Jdbi sql;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param seen the version as the page was shown */
    @Transactional
    public void sign(long id, int seen, Signature signature) {
        Contract contract = contracts.openDraft(id, seen);
        check(contract, signature);
        keep(id, signature.scan());
        contract.sign(signature.day(), Contract.How.SCAN, signature.name());
        if (contract.kind() == ContractKind.TERMINATION) {
            contracts.get(contract.ofId()).end();
        }
        contracts.flush();
        audit.record("CONTRACT_SIGNED", "CONTRACT", id, null, Map.of("signedOn", signature.day(), "name", signature.name(), "fileName",
                signature.scan().name(), "bytes", signature.scan().bytes().length), null);
        follow(id);
    }

    /** The contract has been signed, in this transaction. */
    void follow(long id) {
        signed.forEach(follows -> follows.contract(id));
    }

    private void check(Contract contract, Signature signature) {
        List<SlotRow> sold = slots.of(contract.id());
        contract.must(contract.kind() != ContractKind.ONCE || !sold.isEmpty(), "contract_without_slots");
        FeeKind fees = contract.head().feeKind();
        contract.must(fees.takesFee() || sold.stream().allMatch(slot -> slot.fee().isZero()), "contract_no_fee_of_slots");
        contract.must(fees.takesCommission() || sold.stream().allMatch(slot -> slot.commission().isZero()), "contract_no_commission_of_slots");
        contract.must(contract.ofId() == null || contracts.get(contract.ofId()).state() == ContractState.SIGNED, "contract_of_not_signed");
        if (signature.day().isAfter(ChinaTime.day(clock.instant()))) {
            throw new Refused("signedOn", "contract_day_ahead");
        }
    }

    /** Beside the entity, which does not carry megabytes around. */
    private void keep(long id, Scan scan) {
        sql.useHandle(h -> h.createUpdate("update contract set scan = :bytes, scan_name = :name where agency_id = :agency and id = :id")
                .bind("bytes", scan.bytes()).bind("name", scan.name()).bind("agency", current.get().agencyId()).bind("id", id).execute());
    }

    @Transactional
    public Scan scan(long id) {
        contracts.get(id);
        return NotFound.unless(sql.withHandle(h -> h.createQuery("select scan_name as name, scan as bytes from contract where id = ? and scan is not null")
                .bind(0, id).mapTo(Scan.class).findOne()));
    }
}
