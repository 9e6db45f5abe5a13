package app.anchorage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged portal as a process of its own, with a disk of its own for temporary files. */
final class Portal {
    static final long KEPT = 4_000_000;

    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    final String name;
    final Disk disk;
    private final Path directory;
    private final Map<String, String> environment;
    private String option;
    private int starts;
    private Path log;
    private Process process;
    private String address;

    Portal(String name, Disk disk, Path directory, Map<String, String> database) throws IOException {
        this.name = name;
        this.disk = disk;
        this.directory = Files.createDirectories(directory);
        this.environment = new HashMap<>(database);
        environment.putAll(Map.of("ANCHORAGE_BASE_URL", "http://127.0.0.1", "QUARKUS_HTTP_PORT", "0", "ANCHORAGE_JOBS_HEARTBEAT", "PT1S",
                "ANCHORAGE_JOBS_AGAIN", "PT1S", "ANCHORAGE_LIMITS_FREE_BYTES", Long.toString(KEPT)));
    }

    /** @param option of the virtual machine, e.g. which classes it has at hand */
    Portal launch(String option) throws IOException {
        this.option = option;
        return again();
    }

    Portal again() throws IOException {
        log = directory.resolve(name + "-" + ++starts + ".log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", option,
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + disk.path, "-jar", PROGRAM.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        process = builder.start();
        address = null;
        return this;
    }

    Portal serving() {
        Shell.await(name + " to listen", () -> !process.isAlive() || LISTENING.matcher(said()).find());
        Matcher found = LISTENING.matcher(said());
        if (!found.find()) {
            throw new Finding(name + " does not start: see " + log);
        }
        address = found.group(1);
        return this;
    }

    /** Null while it is not serving. */
    String address() {
        return isAlive() ? address : null;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What nobody foresaw, in all of its lives. */
    List<String> unforeseen() throws IOException {
        try (var logs = Files.newDirectoryStream(directory, name + "-*.log")) {
            return java.util.stream.StreamSupport.stream(logs.spliterator(), false).flatMap(file -> lines(file).stream())
                    .filter(line -> line.contains(" 500 500 ") || line.contains("Job failed, error id")).toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
