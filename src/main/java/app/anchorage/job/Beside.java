package app.anchorage.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Takes rows as they are read, while those before them are written beside it, in the order they came. Whoever writes knows neither the transaction nor
 * the actor; what fails there fails the reading.
 */
public final class Beside<T> implements AutoCloseable {
    private static final int ROWS = 1_000;

    private final Consumer<T> write;
    private List<T> rows = new ArrayList<>(ROWS);
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    public Beside(Consumer<T> write) {
        this.write = write;
    }

    public void add(T row) {
        rows.add(row);
        if (rows.size() == ROWS) {
            pass();
        }
    }

    /** Waits until the last row is written. */
    public void finish() {
        pass();
        await();
    }

    private void pass() {
        await();
        List<T> full = rows;
        rows = new ArrayList<>(ROWS);
        before = CompletableFuture.runAsync(() -> full.forEach(write));
    }

    private void await() {
        try {
            before.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Nothing is written any more once this returns, whatever went wrong. */
    @Override
    public void close() {
        before.exceptionally(failed -> null).join();
    }
}
