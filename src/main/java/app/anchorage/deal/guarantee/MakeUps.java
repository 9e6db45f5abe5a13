package app.anchorage.deal.guarantee;

import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.contract.Airing;
import app.anchorage.deal.contract.AiringForm;
import app.anchorage.deal.contract.Parties;
import app.anchorage.deal.contract.SlotService;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Choice;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Slots that make up for missed sales (补播): once delivered, what they sell counts for the guarantee. */
@ApplicationScoped
public class MakeUps {
    @Inject
    Guarantees guarantees;

    @Inject
    SlotService slots;

    @Inject
    Parties parties;

    @Inject
    Once once;

    @Inject
    CurrentActor current;

    @Inject
    Jdbi sql;

    /** A slot that makes up for a guarantee. */
    public record MakeUp(long id, long contractId, String label, String shop, LocalDate sellsFrom, LocalDate sellsTo, LocalDate deliveredOn) {
        public String path() {
            return "/contracts/" + contractId + "#slot-" + id;
        }
    }

    /** The form with its choices. */
    public record Form(AiringForm airing, List<Choice> anchors, List<Choice> shops) {}

    @Transactional
    public List<MakeUp> of(long guarantee) {
        return sql.withHandle(h -> h.createQuery("""
                select s.id, s.contract_id, c.number || '/' || s.seq as label, p.name as shop, s.sells_from, s.sells_to, s.delivered_on
                from slot s join contract c on c.agency_id = :agency and c.id = s.contract_id
                left join merchant_shop p on p.agency_id = :agency and p.id = s.shop_id
                where s.agency_id = :agency and s.makes_up_id = :id order by s.id""")
                .bind("agency", current.get().agencyId()).bind("id", guarantee).mapTo(MakeUp.class).list());
    }

    /** @param typed null begins with the missed slot, on a day to be chosen */
    @Transactional
    public Form form(Standing it, AiringForm typed) {
        return new Form(typed == null ? likeThe(it) : typed, parties.anchors(Choice.keyed("", "guarantee_choose")), parties.shops(it.deal().merchantId(), Choice.keyed("", "guarantee_choose")));
    }

    private AiringForm likeThe(Standing missed) {
        AiringForm form = AiringForm.of(slots.find(missed.deal().contractId(), missed.sales().slotId()));
        form.sellsFrom = "";
        form.sellsTo = "";
        return form;
    }

    /** @throws BrokenRule unless a make-up slot is the remedy and none has been delivered */
    @Transactional
    public void add(long guarantee, Airing airing, UUID form) {
        Standing it = guarantees.one(guarantee);
        if (form != null) {
            once.claim(form, it.path());
        }
        if (!it.makeUpMissing()) {
            throw new BrokenRule("guarantee_no_make_up").back(it.path());
        }
        slots.makeUp(it.deal().contractId(), it.sales().slotId(), guarantee, airing);
    }
}
