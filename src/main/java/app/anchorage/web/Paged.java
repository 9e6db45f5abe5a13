package app.anchorage.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One page of an ordered list.
 *
 * @param before where the previous page ends, null on the first
 * @param after where the next page starts, null on the last
 */
public record Paged<R extends Paged.Row>(List<R> rows, Place before, Place after) {
    /** A page of nothing. */
    public static <R extends Row> Paged<R> none() {
        return new Paged<>(List.of(), null, null);
    }

    /** A row that knows its place. */
    public interface Row {
        Place place();
    }

    /**
     * @param read the rows as they were read, one more than a page shows if there is one; backwards when the page ends at {@code end}
     * @param start where the page starts, if it was asked for so
     */
    public static <R extends Row> Paged<R> of(List<R> read, int size, Optional<Place> end, Optional<Place> start) {
        List<R> rows = new ArrayList<>(read.subList(0, Math.min(size, read.size())));
        boolean more = read.size() > size;
        if (end.isPresent()) {
            Collections.reverse(rows);
        }
        boolean earlier = end.isPresent() ? more : start.isPresent();
        boolean later = end.isPresent() || more;
        return new Paged<>(rows, earlier && !rows.isEmpty() ? rows.get(0).place() : null,
                later && !rows.isEmpty() ? rows.get(rows.size() - 1).place() : null);
    }
}
