package app.anchorage.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where this process keeps its temporary files: a directory of its own, which a lock marks as in use. The lock ends with the process, however it
 * ends, so that others can tell what a killed one has left.
 */
public final class TempFiles {
    private static final TempFiles OURS = new TempFiles(Path.of(System.getProperty("java.io.tmpdir")));
    private static final String PREFIX = "anchorage-";
    private static final String LOCK = "lock";

    private final Path parent;
    private Path home;
    private FileChannel lock;

    TempFiles(Path parent) {
        this.parent = parent;
    }

    /** A new empty file, readable by this user only; the caller deletes it. */
    public static Path create(String suffix) throws IOException {
        return Files.createTempFile(OURS.home(), "", suffix);
    }

    /** A directory beside those files, e.g. for what is being uploaded. */
    public static Path directory(String name) {
        try {
            Path directory = Files.createDirectories(OURS.home().resolve(name));
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what processes that are no more have left. @return the directories that are gone */
    static List<Path> sweep() throws IOException {
        return OURS.sweepDead();
    }

    /** Locked before it gets its name, so that nobody takes it for a dead one's; made anew when something has cleaned it away. */
    synchronized Path home() throws IOException {
        if (home == null || !Files.isDirectory(home)) {
            Path fresh = Files.createTempDirectory(parent, ".new");
            lock = FileChannel.open(fresh.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            home = Files.move(fresh, parent.resolve(PREFIX + fresh.getFileName().toString().substring(4)));
            home.toFile().deleteOnExit();
            home.resolve(LOCK).toFile().deleteOnExit();
        }
        return home;
    }

    List<Path> sweepDead() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
            return StreamSupport.stream(all.spliterator(), false).filter(directory -> !directory.equals(home) && Files.isDirectory(directory))
                    .filter(TempFiles::isDead)
                    .filter(TempFiles::removed).toList();
        }
    }

    /** Nobody holds its lock. Never asked of our own directory: closing the channel would give our lock away. What is not ours to open is somebody else's. */
    private static boolean isDead(Path directory) {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE); FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException | NoSuchFileException | AccessDeniedException inUseOrForeign) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean removed(Path directory) {
        try (Stream<Path> inside = Files.walk(directory)) {
            return inside.sorted(Comparator.reverseOrder()).map(Path::toFile).map(File::delete).reduce(true, Boolean::logicalAnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As when the process ends: what is inside stays. */
    void abandon() throws IOException {
        lock.close();
    }
}
