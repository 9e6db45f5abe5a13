package app.anchorage.deal.receipt;

import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.contract.Unpaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What of a slot is open, for those who mark it as delivered. */
@ApplicationScoped
public class OpenOfSlot implements Unpaid {
    @Inject
    Receivables receivables;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Override
    public List<Part> of(long slotId) {
        long merchant = sql.withHandle(h -> h.createQuery("""
                select c.merchant_id from slot s join contract c on c.agency_id = :agency and c.id = s.contract_id
                where s.agency_id = :agency and s.id = :slot""").bind("agency", current.get().agencyId()).bind("slot", slotId).mapTo(Long.class).one());
        return receivables.of(merchant).open().stream().filter(item -> item.fee().slotId() == slotId)
                .map(item -> new Part(item.fee().dueOn(), item.open())).toList();
    }
}
