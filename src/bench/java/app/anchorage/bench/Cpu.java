package app.anchorage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor seconds of the database's processes and the portal's: on a machine that others use too they say more than the clock. */
final class Cpu {
    private final ProcessHandle database;
    private final ProcessHandle portal;
    private final double start;

    private Cpu(ProcessHandle database, ProcessHandle portal) {
        this.database = database;
        this.portal = portal;
        this.start = now();
    }

    static Cpu start(World world) {
        try {
            return new Cpu(postmaster(world.directory), ProcessHandle.of(world.portal().pid()).orElseThrow());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    double seconds() {
        return now() - start;
    }

    private double now() {
        return Stream.concat(Stream.of(portal), database.descendants()).map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO)).mapToLong(Duration::toMillis).sum() / 1e3;
    }

    private static ProcessHandle postmaster(Path directory) throws IOException {
        String pid = Files.readAllLines(directory.resolve("data/postgres/postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
