package app.anchorage.intake.read;

import java.util.List;

/** A fact that a report may have a column for, found by any of its headings. */
public interface Field {
    String name();

    FieldType type();

    List<String> headings();
}
