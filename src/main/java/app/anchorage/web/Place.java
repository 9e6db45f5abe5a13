package app.anchorage.web;

import java.util.Optional;

/** A place in an ordered list: the ordering value and the id of the row there; written {@code key~id} in addresses. */
public record Place(String key, long id) {
    public static Optional<Place> of(String text) {
        int at = text == null ? -1 : text.lastIndexOf('~');
        if (at < 0 || text.indexOf('\0') >= 0 || !text.substring(at + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Place(text.substring(0, at), Long.parseLong(text.substring(at + 1))));
    }

    @Override
    public String toString() {
        return key + "~" + id;
    }
}
