package app.anchorage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One database under the directory, the portal on it, and what has been measured; all of it stays for the next phase. */
final class World implements AutoCloseable {
    private static final int PORT = 8140;
    static final String PASSWORD = "seven quiet lighthouses 4";

    final Path directory;
    final Path files;
    final Server server;
    final Figures figures;
    final Bare bare;
    private final Map<String, String> said;
    private Portal portal;

    World(Path directory, Map<String, String> said) throws Exception {
        this.directory = directory;
        this.said = said;
        files = Files.createDirectories(directory.resolve("files"));
        server = new Server(directory.resolve("data"));
        figures = new Figures(directory.resolve("figures.properties"));
        bare = new Bare(server, files, () -> Cpu.start(this));
    }

    /** A world of its own in a directory of this one, to be measured in turns with it. */
    World beside() throws Exception {
        Map<String, String> other = new HashMap<>(said);
        other.put("port", Integer.toString(number("port", PORT) + 1));
        return new World(Files.createDirectories(directory.resolve("small")), other);
    }

    int lines() {
        return number("lines", 1_000_000);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(said.getOrDefault(name, Integer.toString(otherwise)));
    }

    /** The portal, started if it is not yet. */
    Portal portal() throws Exception {
        if (portal == null || !portal.isAlive()) {
            portal = new Portal(server, directory, number("port", PORT), heap());
        }
        return portal;
    }

    String heap() {
        return said.getOrDefault("heap", Portal.HEAP);
    }

    Visitor as(String userName) throws Exception {
        return portal().visitor().signIn(userName, PASSWORD);
    }

    void stopPortal() {
        if (portal != null) {
            portal.close();
            portal = null;
        }
    }

    @Override
    public void close() throws Exception {
        stopPortal();
        server.close();
    }
}
