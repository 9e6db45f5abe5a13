package app.anchorage.crash;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A disk of its own, small enough to be filled: a tmpfs, mounted in the harness's private mount namespace, so that it ends with it. */
final class Disk {
    private static final String BALLAST = "ballast";

    final Path path;

    private Disk(Path path) {
        this.path = path;
    }

    static Disk mount(Path path, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(path);
        if (Shell.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", path.toString()) != 0) {
            throw new IOException("No disk to fill at " + path + ": the harness needs a mount namespace of its own (unshare)");
        }
        return new Disk(path);
    }

    /** Leaves so much free. */
    void fill(long free) throws IOException {
        long taken = path.toFile().getUsableSpace() - free;
        byte[] block = new byte[1 << 16];
        try (RandomAccessFile ballast = new RandomAccessFile(path.resolve(BALLAST).toFile(), "rw")) {
            ballast.seek(ballast.length());
            for (long written = 0; written < taken; written += block.length) {
                ballast.write(block, 0, (int) Math.min(block.length, taken - written));
            }
        } catch (IOException full) {
            if (path.toFile().getUsableSpace() > free) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(path.resolve(BALLAST));
    }

    void clear() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(java.util.Comparator.reverseOrder()).filter(file -> !file.equals(path)).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    /** Everything that lies on it. */
    List<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> !file.equals(path)).map(file -> path.relativize(file).toString()).sorted().toList();
        }
    }
}
