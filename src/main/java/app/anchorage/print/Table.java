package app.anchorage.print;

import java.io.IOException;

/** A long table that is written row by row and never whole in memory; its values are text, money, rates, days, moments or whole numbers. */
public interface Table {
    void row(Object... values);

    /** Leaves the stream below open. */
    void finish() throws IOException;
}
