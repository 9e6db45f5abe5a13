package app.anchorage.deal.quote;

import app.anchorage.merchant.MerchantSection;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** A merchant's newest quotes, on his page. */
@ApplicationScoped
public class QuotesSection implements MerchantSection {
    private static final int SHOWN = 5;

    @Inject
    QuoteList list;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String headingKey() {
        return "nav_quotes";
    }

    @Override
    public String emptyKey() {
        return "quote_none_of_merchant";
    }

    @Override
    public List<Row> rows(long merchant, Locale locale) {
        return list.page(QuoteFilter.of(merchant)).rows().stream().limit(SHOWN).map(quote -> row(quote, locale)).toList();
    }

    private static Row row(QuoteList.Row quote, Locale locale) {
        String detail = Texts.of(locale, "quote_version", quote.version()) + " · " + quote.anchors() + " · " + Texts.of(locale, "quote_valid_until") + " "
                + quote.validUntil();
        return new Row(quote.number(), "/quotes/" + quote.id(), detail, quote.state().key(), quote.state().tone(), quote.fee());
    }

    @Override
    public Link more(long merchant) {
        return new Link("quote_all_of_merchant", "/quotes?merchant=" + merchant);
    }
}
