package app.anchorage.merchant;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes on, describes, archives and brings back merchants. */
@ApplicationScoped
public class MerchantService {
    @Inject
    Merchants merchants;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    Owners owners;

    @Inject
    Shops shops;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * @param shop a shop of the order reports that is the merchant's, or null
     * @param sure that the merchant is none of those it looks like
     * @param form the form's number, so that sending it twice makes one merchant; null for none
     * @throws LooksKnown when it looks like a known one and nobody is sure
     */
    @Transactional
    public long create(Merchant.Profile profile, String shop, boolean sure, UUID form) {
        Merchant merchant = new Merchant(profile, current.get().member(), clock.instant());
        merchants.persist(merchant);
        if (form != null) {
            once.claim(form, "/merchants/" + merchant.id());
        }
        check(profile, merchant.id(), sure);
        merchants.flush();
        audit.record("MERCHANT_ADDED", "MERCHANT", merchant.id(), null, profile, null);
        if (shop != null) {
            shops.add(merchant.id(), new Shops.Shop(shop, null), null);
        }
        return merchant.id();
    }

    /** @param version as the form was shown */
    @Transactional
    public void edit(long id, int version, Merchant.Profile profile, boolean sure) {
        Merchant merchant = find(id);
        if (merchant.version() != version) {
            throw new BrokenRule("merchant_changed_meanwhile", merchant.name()).back("/merchants/" + id);
        }
        check(profile, id, sure || sameIdentity(merchant.profile(), profile));
        Merchant.Profile before = merchant.profile();
        merchant.describe(profile);
        merchants.flush();
        audit.record("MERCHANT_CHANGED", "MERCHANT", id, before, profile, null);
    }

    private static boolean sameIdentity(Merchant.Profile before, Merchant.Profile after) {
        return before.name().equals(after.name()) && java.util.Objects.equals(before.taxId(), after.taxId());
    }

    @Transactional
    public void archive(long id, String reason) {
        Merchant merchant = find(id);
        if (merchant.archived()) {
            throw new BrokenRule("merchant_already_archived", merchant.name()).back("/merchants/" + id);
        }
        merchant.archive(clock.instant());
        audit.record("MERCHANT_ARCHIVED", "MERCHANT", id, null, null, reason);
    }

    @Transactional
    public void activate(long id) {
        Merchant merchant = find(id);
        if (!merchant.archived()) {
            throw new BrokenRule("merchant_not_archived", merchant.name()).back("/merchants/" + id);
        }
        merchant.activate();
        audit.record("MERCHANT_BROUGHT_BACK", "MERCHANT", id, null, null, null);
    }

    @Transactional
    public Merchant find(long id) {
        return merchants.findByIdOptional(id).orElseThrow(NotFound::new);
    }

    private void check(Merchant.Profile profile, long self, boolean sure) {
        if (profile.taxId() != null && !PlainName.isTaxId(profile.taxId())) {
            throw new Refused("taxId", "merchant_tax_id_wrong");
        }
        if (profile.ownerId() != null && !owners.mayOwn(profile.ownerId())) {
            throw new Refused("owner", "merchant_owner_wrong");
        }
        List<LookAlikes.LookAlike> known = sure ? List.of() : lookAlikes.of(profile, self);
        if (!known.isEmpty()) {
            throw new LooksKnown(known);
        }
    }
}
