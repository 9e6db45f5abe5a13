package app.anchorage.merchant;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** What a merchant's page shows: all that is known, on one screen. */
@ApplicationScoped
public class MerchantView {
    /** The master data with names instead of ids. */
    public record Head(long id, String name, String taxId, String note, String owner, boolean archived, String createdBy, Instant createdAt) {}

    /** Another room's part, read. */
    public record Section(String headingKey, String emptyKey, List<MerchantSection.Row> rows, MerchantSection.Link more) {}

    public record Whole(Head head, List<Brands.Brand> brands, List<Shops.Row> shops, List<Contacts.Row> contacts, List<MerchantSales> sales,
            List<Section> sections) {}

    @Inject
    Brands brands;

    @Inject
    Shops shops;

    @Inject
    Contacts contacts;

    @Inject
    Instance<MerchantSection> sections;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param locale in which other rooms' parts speak */
    @Transactional
    public Whole of(long id, Locale locale) {
        Head head = head(id);
        return new Whole(head, brands.of(id), shops.of(id), contacts.of(id), List.of(sales(id, 30), sales(id, 90)),
                sections.stream().sorted(Comparator.comparingInt(MerchantSection::order)).map(s -> read(s, id, locale)).toList());
    }

    private static Section read(MerchantSection section, long id, Locale locale) {
        return new Section(section.headingKey(), section.emptyKey(), section.rows(id, locale), section.more(id));
    }

    private Head head(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("""
                select m.id, m.name, m.tax_id, m.note, o.name as owner, m.archived_at is not null as archived, c.name as created_by, m.created_at
                from merchant m left join member o on o.agency_id = m.agency_id and o.id = m.owner_id
                join member c on c.agency_id = m.agency_id and c.id = m.created_by where m.id = :id""")
                .bind("id", id).mapTo(Head.class).findOne()));
    }

    private MerchantSales sales(long id, int days) {
        LocalDate since = ChinaTime.day(clock.instant()).minusDays(days - 1);
        return sql.withHandle(h -> h.createQuery("""
                select :days as days, cast(:since as date) as since,\s""" + MerchantSales.SUMS + """

                from merchant_shop s join order_line l on l.agency_id = s.agency_id and l.platform = s.platform and l.shop = s.name
                where s.agency_id = :agency and s.merchant_id = :id and l.state is not null and l.created_on >= :since""")
                .bind("agency", current.get().agencyId()).bind("id", id).bind("days", days).bind("since", since)
                .mapTo(MerchantSales.class).one());
    }
}
