package app.anchorage.me;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.PayWords;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** The payee's own agreements, and his own line in those whose team he is in. */
@ApplicationScoped
public class MyAgreements {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param with the anchor in whose team he is, null for his own agreement; @param holdDays null: the agency's rules */
    public record Mine(long payee, String with, int version, String number, LocalDate validFrom, LocalDate validTo, String scope, String scopeKey,
            Integer holdDays, LocalDate signedOn, boolean ruling, int sharePoints, String pay, String names) {
        public String words(Locale locale) {
            PayWords words = PayWords.of(pay, sharePoints, names);
            return with == null ? words.own(locale) : words.of(payee, locale);
        }

        public String scopeName() {
            return "roster_scope_" + scope;
        }

        public boolean forAll() {
            return "ALL".equals(scope);
        }
    }

    /** Newest first; proposals and rejected versions are the agency's business. */
    @Transactional
    public List<Mine> all() {
        Long anchor = current.get().anchorId();
        if (anchor == null) {
            throw new NotFound();
        }
        return sql.withHandle(h -> h.createQuery("""
                select cast(:anchor as bigint) as payee, case when g.anchor_id <> :anchor then a.stage_name end as with, g.version, g.number, g.valid_from,
                  g.valid_to, g.scope, g.scope_key, g.hold_days, g.signed_on, g.share_points, cast(g.pay as text) as pay, %s as names,
                  g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today) and not exists (select from agreement n
                    where n.agency_id = g.agency_id and n.anchor_id = g.anchor_id and n.state = 'ACTIVE' and n.scope = g.scope and n.scope_key = g.scope_key
                      and n.valid_from <= :today and (n.valid_from, n.version) > (g.valid_from, g.version)) as ruling
                from agreement g join anchor a on a.agency_id = g.agency_id and a.id = g.anchor_id
                where g.agency_id = :agency and g.state = 'ACTIVE' and (g.anchor_id = :anchor
                  or exists (select from jsonb_array_elements(g.pay -> 'team') t where cast(t ->> 'payee' as bigint) = :anchor))
                order by g.anchor_id <> :anchor, a.stage_name, g.valid_from desc, g.version desc limit 200""".formatted(PayWords.NAMES))
                .bind("agency", current.get().agencyId()).bind("anchor", anchor).bind("today", ChinaTime.day(clock.instant())).mapTo(Mine.class).list());
    }
}
