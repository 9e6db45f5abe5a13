package app.anchorage.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Finds merchants that may be the one being written down: the same tax number, or the same name but for how it is written. */
@ApplicationScoped
public class LookAlikes {
    /** @param sameTaxId else it is the name that looks alike */
    public record LookAlike(long id, String name, boolean archived, boolean sameTaxId) {
        public String key() {
            return sameTaxId ? "merchant_same_tax_id" : "merchant_same_name";
        }
    }

    /** A known merchant, as far as it can be mistaken. */
    public record Known(long id, String name, String taxId, boolean archived) {}

    @Inject
    Jdbi sql;

    /** @param self the merchant itself */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LookAlike> of(Merchant.Profile profile, long self) {
        String name = PlainName.of(profile.name());
        return known().stream().filter(m -> m.id() != self).flatMap(m -> alike(m, name, profile.taxId())).toList();
    }

    private static Stream<LookAlike> alike(Known merchant, String name, String taxId) {
        boolean sameTaxId = taxId != null && taxId.equals(merchant.taxId());
        boolean alike = sameTaxId || PlainName.of(merchant.name()).equals(name);
        return alike ? Stream.of(new LookAlike(merchant.id(), merchant.name(), merchant.archived(), sameTaxId)) : Stream.empty();
    }

    public List<Known> known() {
        return sql.withHandle(h -> h.createQuery("select id, name, tax_id, archived_at is not null as archived from merchant order by id")
                .mapTo(Known.class).list());
    }
}
