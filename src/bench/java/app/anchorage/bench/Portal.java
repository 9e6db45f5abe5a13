package app.anchorage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged portal as a process of its own. */
final class Portal implements AutoCloseable {
    /** What a user's start would be, with a stated memory; limits raised so that a million lines fit into one file. */
    static final String HEAP = "384m";
    private static final Map<String, String> LIMITS = Map.of("ANCHORAGE_LIMITS_UPLOAD_BYTES", "2000000000", "QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "2G",
            "ANCHORAGE_LIMITS_INFLATED_BYTES", "8000000000", "ANCHORAGE_LIMITS_SHARED_TEXT_BYTES", "1000000000", "ANCHORAGE_LIMITS_UNREAD_IMPORTS", "9");
    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(");

    private final Process process;
    private final Path log;
    private final Path collections;
    private final int port;
    final double startSeconds;

    /** Starts it and waits for its first page. */
    Portal(Server server, Path directory, int port, String heap) throws Exception {
        this.port = port;
        log = directory.resolve("portal.log");
        collections = directory.resolve("collections.log");
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
                "-Xlog:gc:file=" + collections + "::filecount=0", "-jar", "target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(server.environment());
        builder.environment().putAll(LIMITS);
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", Integer.toString(port), "ANCHORAGE_BASE_URL", "http://localhost:" + port));
        long start = System.nanoTime();
        process = builder.start();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the portal did not start: " + log);
            }
            Thread.sleep(20);
        }
        startSeconds = Figures.since(start);
    }

    private boolean answers() {
        try {
            return visitor().get("/login").statusCode() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    long rssMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
    }

    String setUpLink() throws IOException {
        Matcher link = Pattern.compile("(/set-up/[A-Za-z0-9_-]{43})").matcher(Files.readString(log));
        String last = null;
        while (link.find()) {
            last = link.group(1);
        }
        return last;
    }

    /** How many collections there have been, to ask for the heap since then. */
    int collections() throws IOException {
        return readCollections().size();
    }

    /** The largest heap before, and after, a collection since then. */
    long[] heapSince(int from) throws IOException {
        long[] largest = {0, 0};
        readCollections().stream().skip(from).forEach(line -> {
            Matcher sizes = COLLECTION.matcher(line);
            if (sizes.find()) {
                largest[0] = Math.max(largest[0], Long.parseLong(sizes.group(1)));
                largest[1] = Math.max(largest[1], Long.parseLong(sizes.group(2)));
            }
        });
        return largest;
    }

    private List<String> readCollections() throws IOException {
        return new ArrayList<>(Files.readAllLines(collections));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
