package app.anchorage.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the disk of temporary files has room for what somebody wants to upload: asked before a byte of it is read. */
@ApplicationScoped
public class DiskRoom {
    @ConfigProperty(name = "anchorage.limits.free-bytes")
    long kept;

    boolean takes(long bytes) {
        File directory = TempFiles.directory("uploads").toFile();
        return directory.getUsableSpace() - bytes >= kept;
    }
}
