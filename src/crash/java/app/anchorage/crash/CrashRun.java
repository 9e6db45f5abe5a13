package app.anchorage.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Plays the same weeks of an agency's work again and again while something goes wrong, and compares what it came to with an undisturbed
 * round. Arguments: number of rounds, seed, order lines a report, number of the first round, and a fault's name for rounds of it only.
 */
public final class CrashRun {
    private static final Path HOME = Path.of("target/crash").toAbsolutePath();
    private static final String BLANK = "blank";

    private final long seed;
    private final Script.Files files;
    private final Server server;
    private final List<Disk> disks;
    private List<String> undisturbed;

    private CrashRun(long seed, int lines) throws IOException, InterruptedException {
        this.seed = seed;
        this.files = Script.Files.of(seed, lines);
        this.server = Server.make(HOME, freePort());
        this.disks = List.of(Disk.mount(HOME.resolve("tmp-one"), 24), Disk.mount(HOME.resolve("tmp-two"), 24));
    }

    public static void main(String... args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        long seed = args[1].equals("random") ? System.currentTimeMillis() % 1_000_000 : Long.parseLong(args[1]);
        int lines = Integer.parseInt(args[2]);
        int first = Integer.parseInt(args[3]);
        System.out.println("seed " + seed + ", " + rounds + " rounds of " + lines + " lines from round " + first);
        delete(HOME);
        CrashRun run = new CrashRun(seed, lines);
        Results results = new Results(seed, lines);
        try {
            run.prepare();
            List<Fault> faults = args[4].equals("all") ? faults(seed, first + rounds) : Collections.nCopies(first + rounds, Fault.valueOf(args[4]));
            for (int number = first; number < first + rounds; number++) {
                results.add(run.round(number, faults.get(number - 1)));
                if (args[4].equals("all")) {
                    results.write("PostgreSQL 18.6, Java " + System.getProperty("java.version") + ", " + Runtime.getRuntime().availableProcessors() + " processors");
                }
            }
        } finally {
            run.server.stop();
        }
        System.exit(results.good() ? 0 : 1);
    }

    /** Each as often as the others, in an order of the seed's. */
    private static List<Fault> faults(long seed, int count) {
        List<Fault> all = new ArrayList<>();
        Random random = new Random(seed);
        while (all.size() < count) {
            List<Fault> each = new ArrayList<>(List.of(Fault.values()));
            Collections.shuffle(each, random);
            all.addAll(each);
        }
        return all;
    }

    private void prepare() throws IOException, InterruptedException {
        server.roles();
        server.database(BLANK, "template0");
        Portal portal = new Portal("blank", disks.get(0), HOME.resolve("blank-agency"), server.environment(BLANK, "blank"))
                .launch("-XX:ArchiveClassesAtExit=" + classes()).serving();
        BlankAgency.make(portal);
        portal.stop();
        Round round = new Round(0, null, seed, stage(null, 1, HOME.resolve("undisturbed")), files);
        undisturbed = round.play();
        System.out.println(undisturbed.size() + " totals of the undisturbed round, e.g. " + undisturbed.get(0));
    }

    private Results.Row round(int number, Fault fault) throws IOException, InterruptedException {
        Path directory = HOME.resolve("round-" + number);
        Instant start = Instant.now();
        Stage stage = stage(fault, fault.nodes(), directory);
        Round round = new Round(number, fault, seed, stage, files);
        String finding = null;
        try {
            List<String> different = Totals.differences(undisturbed, round.play());
            finding = different.isEmpty() ? null : "other totals: " + different;
        } catch (Finding found) {
            finding = found.getMessage();
        } finally {
            stage.portals.stream().filter(Portal::isAlive).forEach(Portal::kill);
        }
        if (finding == null) {
            delete(directory);
        } else {
            repair(number, directory);
        }
        return new Results.Row(round, Duration.between(start, Instant.now()).toSeconds(), stage.refusals.get(), stage.slowest.get(), finding);
    }

    private Stage stage(Fault fault, int nodes, Path directory) throws IOException {
        server.database(Stage.DATABASE, BLANK);
        List<Portal> portals = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            String name = i == 0 ? "one" : "two";
            disks.get(i).clear();
            portals.add(new Portal(name, disks.get(i), directory, server.environment(Stage.DATABASE, name)).launch("-XX:SharedArchiveFile=" + classes()));
        }
        return new Stage(server, portals, fault);
    }

    /** Keeps what a bad round leaves, and puts the rest in order for the next. */
    private void repair(int number, Path directory) throws IOException {
        System.out.println("Round " + number + " of seed " + seed + " is kept in " + directory + "; again with -Dcrash.seed=" + seed + " -Dcrash.first=" + number
                + " -Dcrash.rounds=1");
        server.disk.free();
        if (!server.isAlive()) {
            server.start();
        }
        Shell.await("PostgreSQL", server::answers);
        server.admin().useHandle(h -> {
            h.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + Stage.DATABASE + "'");
            h.execute("drop database if exists kept_" + number);
            h.execute("alter database " + Stage.DATABASE + " rename to kept_" + number);
        });
    }

    /** The classes that the first portal had read: the others start in two thirds of the time. */
    private static Path classes() {
        return HOME.resolve("portal.jsa");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }
}
