package app.anchorage.deal.rate;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What merchants may read of an anchor's rates: it holds no cost and no minimum, so no page made of it can show one. */
public record RateSheet(long anchorId, String agency, String anchor, String audience, List<Line> lines, AnchorRecord record, LocalDate day) {
    /** One format with its list price for one unit. */
    public record Line(Format format, Money list, LocalDate validFrom) {}
}
