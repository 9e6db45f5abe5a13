package app.anchorage.deal.quote;

import app.anchorage.deal.Format;
import app.anchorage.deal.rate.RateCard;
import app.anchorage.deal.rate.RateCards;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Rate;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.Anchors;
import app.anchorage.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns a form into an offer: finds merchant, anchors and the rate cards that rule the planned days (today where no day is planned). */
@ApplicationScoped
public class Pricing {
    @Inject
    Anchors anchors;

    @Inject
    RateCards cards;

    @Inject
    QuoteParties parties;

    @Inject
    Clock clock;

    /** Fills prices in where nobody has typed others. */
    @Transactional
    public void fill(QuoteForm form) {
        Rate vat = form.vatPoints() == null ? Rate.ZERO : Rate.basisPoints(form.vatPoints());
        form.lines.forEach(line -> anchor(line).flatMap(anchor -> card(line)).ifPresentOrElse(card -> line.price(card, form.taxIncluded(), vat), line::unprice));
        if (form.contactId() != null && parties.contacts(form.merchantId()).stream().noneMatch(c -> c.id() == form.contactId())) {
            form.contact = "";
        }
    }

    /** What the form offers; adds to the errors what names nothing of ours. */
    @Transactional
    public Offer offer(QuoteForm form, FormErrors errors) {
        if (form.merchantId() == null || parties.activeMerchant(form.merchantId()).isEmpty()) {
            errors.add("merchant", form.merchant.isEmpty() ? "web_required" : "quote_merchant_wrong");
        } else if (!form.contact.isEmpty() && parties.contacts(form.merchantId()).stream().noneMatch(c -> Long.valueOf(c.id()).equals(form.contactId()))) {
            errors.add("contact", "quote_contact_wrong");
        }
        form.lines.forEach(line -> check(line, errors));
        return errors.isEmpty() ? new Offer(form.head(), written(form.lines)) : null;
    }

    private void check(LineForm line, FormErrors errors) {
        Optional<Anchor> anchor = anchor(line);
        if (anchor.isEmpty()) {
            errors.add(line.name("anchor"), line.anchor.isEmpty() ? "web_required" : "quote_anchor_wrong");
        } else if (anchor.get().archived()) {
            errors.add(line.name("anchor"), "quote_anchor_archived", anchor.get().stageName());
        }
    }

    /** The lines that are whole enough to be reckoned with, whatever else is wrong with the form. */
    @Transactional
    public List<QuoteLine> readable(QuoteForm form) {
        return written(form.lines.stream().filter(line -> {
            FormErrors errors = FormErrors.none();
            line.check(errors, null, today());
            return errors.isEmpty() && anchor(line).isPresent();
        }).toList());
    }

    private List<QuoteLine> written(List<LineForm> lines) {
        return lines.stream().map(line -> {
            QuoteLine offered = line.line().named(anchor(line).orElseThrow().stageName());
            return card(line).map(offered::priced).orElse(offered);
        }).toList();
    }

    private Optional<Anchor> anchor(LineForm line) {
        return line.anchorId() == null ? Optional.empty() : anchors.findByIdOptional(line.anchorId());
    }

    private Optional<RateCard> card(LineForm line) {
        LocalDate day = line.day() == null ? today() : line.day();
        return Format.of(line.format).flatMap(format -> cards.timeline(line.anchorId()).on(format, day));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
