package app.anchorage.deal.contract;

import app.anchorage.deal.quote.Acceptance;
import app.anchorage.deal.quote.Agreed;
import app.anchorage.deal.quote.Quote;
import app.anchorage.deal.quote.QuoteLine;
import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** An accepted quote becomes a signed contract with its slots, in the transaction of the acceptance. */
@ApplicationScoped
public class AcceptedQuotes implements Agreed {
    @Inject
    FromQuote quotes;

    @Override
    public long contract(Quote quote, List<QuoteLine> lines, Acceptance how) {
        return quotes.fromQuote(quote.id(), how.name(), ChinaTime.day(how.at()));
    }
}
