package app.anchorage.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The disk of uploads: whether it has room, asked before a byte is read, and that what a broken upload leaves does not stay. */
@ApplicationScoped
public class DiskRoom {
    @ConfigProperty(name = "anchorage.limits.free-bytes")
    long kept;

    private int underWay;

    boolean takes(long bytes) {
        return uploads().getUsableSpace() - bytes >= kept;
    }

    synchronized void begin() {
        underWay++;
    }

    /** When nothing is being uploaded, whatever lies there was left by an upload that broke, e.g. for want of room. */
    synchronized void end() {
        underWay--;
        File[] left = underWay == 0 ? uploads().listFiles() : null;
        if (left != null) {
            for (File file : left) {
                file.delete();
            }
        }
    }

    private static File uploads() {
        return TempFiles.directory("uploads").toFile();
    }
}
