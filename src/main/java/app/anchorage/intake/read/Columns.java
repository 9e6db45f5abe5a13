package app.anchorage.intake.read;

import app.anchorage.intake.file.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fact each column of a report holds, found by its heading; a column of no known heading holds none. */
final class Columns<F extends Field> {
    private final List<String> headings;
    private final List<F> fields = new ArrayList<>();
    private final int size;

    Columns(List<String> headings, F[] known) {
        this.headings = headings;
        Map<String, F> byHeading = new HashMap<>();
        for (F field : known) {
            field.headings().forEach(heading -> byHeading.put(plain(heading), field));
        }
        headings.forEach(heading -> fields.add(byHeading.get(plain(heading))));
        size = headings.size();
    }

    List<String> headings() {
        return headings;
    }

    int size() {
        return size;
    }

    String heading(int column) {
        return headings.get(column);
    }

    F field(int column) {
        return fields.get(column);
    }

    boolean has(F field) {
        return fields.contains(field);
    }

    /** The heading that this file uses for the fact. */
    String headingOf(F field) {
        return has(field) ? headings.get(fields.indexOf(field)) : named(field);
    }

    /** Refuses two columns of one heading, or of one fact: nobody can know which of them counts. */
    void refuseDuplicates(Source source) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < size(); i++) {
            boolean sameText = !heading(i).isEmpty() && !seen.add(plain(heading(i)));
            boolean sameFact = field(i) != null && !seen.add(field(i));
            if (sameText || sameFact) {
                throw source.bad("bad_report_duplicate_heading", 1, heading(i), heading(i));
            }
        }
    }

    void require(Source source, List<F> required) {
        List<F> missing = required.stream().filter(field -> !has(field)).toList();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Columns::named).collect(Collectors.joining("、"));
            throw source.bad("bad_report_missing_headings", 1, names, String.join("、", headings));
        }
    }

    /** The heading of the newest report; the first name is the API's. */
    private static String named(Field field) {
        List<String> names = field.headings();
        return names.get(names.size() == 1 ? 0 : names.size() > 2 && names.get(1).contains("_") ? 2 : 1);
    }

    static String plain(String heading) {
        return heading.replaceAll("[\\s\\u00a0\\ufeff]", "").toLowerCase(Locale.ROOT);
    }
}
