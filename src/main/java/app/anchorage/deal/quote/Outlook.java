package app.anchorage.deal.quote;

import app.anchorage.money.Money;
import java.util.List;
import java.util.function.Function;

/** The what-if of a whole offer: each line for low, middle and high sales, and all together when every line has a record. */
public record Outlook(List<Line> lines) {
    /** One line with the record it is reckoned from; nothing is reckoned without enough of one. */
    public record Line(QuoteLine line, SalesRecord record, WhatIf.Terms terms) {
        public boolean known() {
            return record.enough();
        }

        public WhatIf low() {
            return at(record.low());
        }

        public WhatIf middle() {
            return at(record.middle());
        }

        public WhatIf high() {
            return at(record.high());
        }

        /** How the units of the record are called: a link on a day, or a day. */
        public String unitKey() {
            return "quote_what_unit_" + line.format().name();
        }

        private WhatIf at(Money unit) {
            return WhatIf.of(terms, Money.fen(Math.multiplyExact(unit.fen(), line.links())));
        }
    }

    public boolean known() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::known);
    }

    public boolean several() {
        return lines.size() > 1;
    }

    public WhatIf low() {
        return sum(Line::low);
    }

    public WhatIf middle() {
        return sum(Line::middle);
    }

    public WhatIf high() {
        return sum(Line::high);
    }

    private WhatIf sum(Function<Line, WhatIf> level) {
        return lines.stream().map(level).reduce(WhatIf::plus).orElseThrow();
    }
}
