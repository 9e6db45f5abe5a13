package app.anchorage.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Removes the temporary files of killed nodes, at the start and every hour. */
@ApplicationScoped
public class TempSweeper {
    private static final Logger LOG = Logger.getLogger(TempSweeper.class);

    void onStart(@Observes StartupEvent start) throws IOException {
        sweep();
    }

    @Scheduled(every = "1h", delayed = "1h")
    void sweep() throws IOException {
        List<Path> gone = TempFiles.sweep();
        if (!gone.isEmpty()) {
            LOG.infof("Temporary files of %d ended processes removed", gone.size());
        }
    }
}
