package app.anchorage.me;

import app.anchorage.money.Money;
import java.time.LocalDate;

/** The sentence under a number: a text key with a day {0}, an amount {1} and a word {2}. */
public record Note(String key, LocalDate day, Money amount, String word) {
    static Note of(String key) {
        return new Note(key, null, null, "");
    }

    static Note of(String key, LocalDate day, Money amount) {
        return new Note(key, day, amount, "");
    }
}
