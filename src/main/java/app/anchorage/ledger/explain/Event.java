package app.anchorage.ledger.explain;

import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to the line, or will.
 *
 * @param at when it happened, null for what is still to come
 * @param day the day it is about, null where the moment says all
 * @param detail goes into its words: a number of a statement, a state
 * @param path where it leads, or null
 */
public record Event(Instant at, LocalDate day, String key, String detail, Money amount, String path) {
    public boolean waiting() {
        return at == null;
    }
}
