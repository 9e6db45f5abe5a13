package app.anchorage.crash;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Commands of the system, and waiting. */
final class Shell {
    static final Duration PATIENCE = Duration.ofSeconds(240);

    private Shell() {}

    static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true).start().waitFor();
    }

    static void kill(String signal, long pid) throws IOException, InterruptedException {
        run("kill", "-" + signal, Long.toString(pid));
    }

    static void await(String what, BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new Finding("waited in vain for " + what);
            }
            pause(30);
        }
    }

    static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
