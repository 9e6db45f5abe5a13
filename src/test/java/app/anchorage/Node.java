package app.anchorage;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged portal as a process of its own, in production mode. */
final class Node implements AutoCloseable {
    static final Path HOME = Path.of("target/nodes").toAbsolutePath();
    static final String HOST = "anchorage.example.com";

    private static final Path PORTAL = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path log;
    private final Process process;

    private Node(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** Starts it and does not wait. @param arguments of the command line, none for the portal itself */
    static Node launch(String name, Map<String, String> environment, String... arguments) {
        try {
            Path log = Files.createDirectories(HOME).resolve(name + ".log");
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                    "-Djava.io.tmpdir=" + Files.createDirectories(HOME.resolve("tmp")), "-jar", PORTAL.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Node(log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Node serving() {
        await("the portal to listen", () -> !process.isAlive() || said().contains("Listening on"));
        return this;
    }

    /** Waits for a command's end. @return its exit code */
    int ended() {
        await("the command to end", () -> !process.isAlive());
        return process.exitValue();
    }

    /** As a proxy that ends TLS before the portal sends requests on. */
    UnaryOperator<RequestSpecification> behindProxy() {
        return to("http", HOST);
    }

    /** Straight to the node's own TLS. */
    UnaryOperator<RequestSpecification> overTls() {
        return to("https", HOST);
    }

    /** The same for who names another host. */
    UnaryOperator<RequestSpecification> overTls(String host) {
        return to("https", host);
    }

    private UnaryOperator<RequestSpecification> to(String scheme, String host) {
        String address = find(scheme + "://127\\.0\\.0\\.1:\\d+");
        return request -> request.baseUri(address).relaxedHTTPSValidation().header("Host", host);
    }

    /** The first place of its log that looks so. */
    String find(String pattern) {
        String said = said();
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + said);
        }
        return found.group();
    }

    /** The path of the portal's link to that page. */
    static String linkIn(String text, String page) {
        Matcher link = Pattern.compile("https://" + Pattern.quote(HOST) + "(/" + page + "/[A-Za-z0-9_-]{43})").matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link in:\n" + text);
        }
        return link.group(1);
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As with kill -9: nothing is put in order. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    static void await(String what, BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain for " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
