package app.anchorage.sheet;

import java.util.List;

/** A column of an uploaded sheet, found by heading in either language, in any order; an enum's constant. */
public interface SheetColumn {
    /** The constant's name, by which a kept row finds its cell. */
    String name();

    /** The headings that mean it, plain: lower case, half width. */
    List<String> headings();

    /** The texts key of the column's name; with {@code _hint}, what may be written in it. */
    String key();

    default String hintKey() {
        return key() + "_hint";
    }
}
