package app.anchorage.ledger;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days late differences lie on.
 *
 * @param factOn of the fact that brings the difference; @param asOf where several facts do: what it should be as of each one's day, or empty
 */
record Late(LocalDate factOn, SortedMap<LocalDate, Money> asOf) {
    static Late on(LocalDate factOn) {
        return new Late(factOn, Collections.unmodifiableSortedMap(new TreeMap<>()));
    }
}
