package app.anchorage.deal.rate;

import app.anchorage.agency.Audit;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.AnchorService;
import app.anchorage.roster.Refused;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Adds versions of rate cards. */
@ApplicationScoped
public class RateService {
    @Inject
    RateCards cards;

    @Inject
    AnchorService anchors;

    @Inject
    Once once;

    @Inject
    Audit audit;

    /** @throws Refused when quotes were priced for these days and the note does not say why they are rewritten */
    @Transactional
    public long add(long anchorId, RateCard.Terms terms, UUID form) {
        Anchor anchor = notArchived(anchorId);
        LocalDate end = cards.timeline(anchorId).nextStart(terms.format(), terms.validFrom()).orElse(null);
        List<String> used = cards.quotesPricedFor(anchorId, terms.format(), terms.validFrom(), end);
        if (!used.isEmpty() && terms.note() == null) {
            throw new Refused("note", "rate_days_used", String.join(", ", used));
        }
        long id = cards.add(anchorId, terms);
        if (form != null) {
            once.claim(form, "/anchors/" + anchor.id() + "/rates");
        }
        audit.record("RATE_CARD_ADDED", "ANCHOR", anchorId, null, terms, used.isEmpty() ? null : terms.note());
        return id;
    }

    @Transactional
    public void describe(long anchorId, String audience) {
        notArchived(anchorId);
        String before = cards.audience(anchorId);
        cards.describe(anchorId, audience);
        audit.record("ANCHOR_AUDIENCE", "ANCHOR", anchorId, java.util.Collections.singletonMap("audience", before),
                java.util.Collections.singletonMap("audience", audience), null);
    }

    private Anchor notArchived(long anchorId) {
        Anchor anchor = anchors.find(anchorId);
        if (anchor.archived()) {
            throw new BrokenRule("rate_anchor_archived", anchor.stageName()).back("/anchors/" + anchorId + "/rates");
        }
        return anchor;
    }
}
