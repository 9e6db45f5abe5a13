package app.anchorage.deal.quote;

import app.anchorage.deal.Format;
import app.anchorage.roster.Anchors;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the page of a quote's form is given: choices, and the what-if of what has been typed so far. */
@ApplicationScoped
public class QuoteEditing {
    /** @param id null for a new quote */
    public record EditPage(Long id, QuoteForm form, FormErrors errors, List<Choice> merchants, List<Choice> contacts, List<Choice> anchors,
            List<String> categories, Outlook outlook, List<Objection> objections) {
        private static final List<Choice> TAX = List.of(Choice.keyed("included", "quote_tax_included"), Choice.keyed("added", "quote_tax_added"));

        public List<Choice> formats() {
            return Format.choices();
        }

        public List<Choice> taxes() {
            return TAX;
        }

        public String action() {
            return id == null ? "/quotes" : "/quotes/" + id;
        }

        public boolean full() {
            return form.lines.size() >= QuoteForm.MOST_LINES;
        }
    }

    @Inject
    QuoteParties parties;

    @Inject
    Anchors anchors;

    @Inject
    Pricing pricing;

    @Inject
    Outlooks outlooks;

    @Inject
    QuoteService quotes;

    @Transactional
    public EditPage page(Long id, QuoteForm form, FormErrors errors) {
        List<Choice> people = new ArrayList<>(List.of(Choice.keyed("", "quote_choose")));
        anchors.onAir().forEach(anchor -> people.add(Choice.plain(anchor.id(), anchor.stageName())));
        List<Choice> merchants = new ArrayList<>(List.of(Choice.keyed("", "quote_choose")));
        merchants.addAll(parties.merchants(form.merchantId()));
        List<Choice> contacts = new ArrayList<>(List.of(Choice.keyed("", "quote_no_contact")));
        parties.contacts(form.merchantId()).forEach(contact -> contacts.add(Choice.plain(contact.id(), contact.name())));
        Offer offer = new Offer(headSoFar(form), pricing.readable(form));
        List<Long> chosen = form.lines.stream().map(LineForm::anchorId).filter(Objects::nonNull).distinct().toList();
        return new EditPage(id, form, errors, merchants, contacts, people, outlooks.categories(chosen), outlooks.of(offer), quotes.objections(offer));
    }

    private static Quote.Head headSoFar(QuoteForm form) {
        return new Quote.Head(0, null, null, "", form.taxIncluded(), form.vatPoints() == null ? 0 : form.vatPoints());
    }
}
