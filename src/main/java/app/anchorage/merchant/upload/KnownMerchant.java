package app.anchorage.merchant.upload;

import app.anchorage.merchant.Contacts.Contact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A merchant as it is and, row by row, as it will be. */
final class KnownMerchant {
    /** A contact; {@code id} is null while only the file knows it. */
    record Person(Long id, Contact contact) {}

    /** The id, or a negative number while only the file knows the merchant. */
    final long id;
    final String name;
    final boolean archived;
    /** What people read, by column: tax number, owner's name, note. */
    final Map<MerchantColumn, String> data = new HashMap<>();
    final Set<String> brands = new HashSet<>();
    final Map<String, Person> contacts = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();

    KnownMerchant(long id, String name, boolean archived) {
        this.id = id;
        this.name = name;
        this.archived = archived;
    }

    /** What a row above said of the same, if it is something else; null when there is no contradiction. */
    String contradicts(String what, String value) {
        String earlier = said.putIfAbsent(what, value);
        return earlier == null || earlier.equals(value) ? null : earlier;
    }
}
