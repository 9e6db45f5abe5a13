package app.anchorage.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that an earlier, killed run left behind in a data directory: it must end before the next one starts. */
final class LeftOverServer {
    private LeftOverServer() {}

    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid(pidFile)).filter(LeftOverServer::isPostgres);
        if (process.isPresent()) {
            end(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static long pid(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).strip());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    /** SIGTERM lets sessions finish; a killed run has none left. */
    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IOException("A PostgreSQL of an earlier run would not stop", e);
        }
    }
}
