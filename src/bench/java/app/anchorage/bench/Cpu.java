package app.anchorage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor seconds of the database's processes, those that have ended too, and of the portal's: on a machine that others use too they say more
 * than the clock.
 */
final class Cpu {
    private static final double TICKS_A_SECOND = 100;
    /** Places behind the name in a process's line: its own ticks, and those of the children it has buried. */
    private static final int OWN = 11;
    private static final int CHILDREN = 13;

    private final ProcessHandle database;
    private final ProcessHandle portal;
    private final double start;
    private final double databaseStart;

    private Cpu(ProcessHandle database, ProcessHandle portal) {
        this.database = database;
        this.portal = portal;
        this.start = now();
        this.databaseStart = databaseNow();
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

    /** Of the database alone: a portal that does something for the first time takes long to make its code. */
    double databaseSeconds() {
        return databaseNow() - databaseStart;
    }

    private double now() {
        return databaseNow() + ticks(portal, OWN) / TICKS_A_SECOND;
    }

    private double databaseNow() {
        double living = Stream.concat(Stream.of(database), database.descendants()).mapToLong(p -> ticks(p, OWN)).sum();
        return (living + ticks(database, CHILDREN)) / TICKS_A_SECOND;
    }

    /** In user and in system mode; none of a process that has just ended. */
    private static long ticks(ProcessHandle process, int at) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] places = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(places[at]) + Long.parseLong(places[at + 1]);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static ProcessHandle postmaster(Path directory) throws IOException {
        String pid = Files.readAllLines(directory.resolve("data/postgres/postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
