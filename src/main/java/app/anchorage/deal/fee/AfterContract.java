package app.anchorage.deal.fee;

import app.anchorage.deal.contract.Delivered;
import app.anchorage.deal.contract.Signed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** What a signature and a mark of delivery mean for the ledger. */
@ApplicationScoped
public class AfterContract implements Signed, Delivered {
    @Inject
    Fees fees;

    @Override
    public void contract(long id) {
        fees.contracted(id);
    }

    @Override
    public void slot(long id, LocalDate day) {
        fees.delivered(id);
    }
}
