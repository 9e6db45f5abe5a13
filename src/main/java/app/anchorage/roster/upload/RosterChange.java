package app.anchorage.roster.upload;

import app.anchorage.money.Rate;
import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.PositionKind;
import app.anchorage.sheet.Change;
import java.time.LocalDate;
import java.util.Locale;

/** One thing that confirming the import would do for an anchor. */
public sealed interface RosterChange extends Change {
    record NewAnchor(String legalName) implements RosterChange {
        @Override
        public String key() {
            return "roster_change_anchor";
        }

        @Override
        public boolean makesNew() {
            return true;
        }

        @Override
        public Object[] args() {
            return new Object[0];
        }
    }

    record LegalName(String before, String after) implements RosterChange {
        @Override
        public String key() {
            return "roster_change_legal_name";
        }

        @Override
        public Object[] args() {
            return new Object[] {before == null ? "–" : before, after};
        }
    }

    record NewPosition(PositionKind kind, String code, LocalDate from) implements RosterChange {
        @Override
        public String key() {
            return "roster_change_" + kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Object[] args() {
            return new Object[] {code, from.toString()};
        }
    }

    record NewTerms(Terms terms) implements RosterChange {
        @Override
        public String key() {
            return terms.holdDays() == null ? "roster_change_terms_default_hold" : "roster_change_terms";
        }

        @Override
        public Object[] args() {
            String share = Rate.basisPoints(terms.sharePoints()).toString();
            return new Object[] {share, terms.validFrom().toString(), String.valueOf(terms.holdDays())};
        }
    }
}
