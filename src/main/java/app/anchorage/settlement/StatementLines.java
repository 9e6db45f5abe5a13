package app.anchorage.settlement;

import java.util.function.Consumer;

/** The order lines of a statement, streamed by value date: there may be a million. */
@FunctionalInterface
public interface StatementLines {
    void forEach(Consumer<StatementLine> each);
}
