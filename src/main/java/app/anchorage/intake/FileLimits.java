package app.anchorage.intake;

import app.anchorage.intake.file.Limits;
import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's settings for uploaded files. */
@ApplicationScoped
public class FileLimits {
    @Inject
    Clock clock;

    @ConfigProperty(name = "anchorage.limits.upload-bytes")
    long uploadBytes;

    @ConfigProperty(name = "anchorage.limits.inflated-bytes")
    long inflatedBytes;

    @ConfigProperty(name = "anchorage.limits.shared-text-bytes")
    long sharedTextBytes;

    @ConfigProperty(name = "anchorage.limits.cell-chars")
    int cellChars;

    @ConfigProperty(name = "anchorage.limits.columns")
    int columns;

    @ConfigProperty(name = "anchorage.limits.unread-imports")
    int unread;

    long uploadBytes() {
        return uploadBytes;
    }

    /** How many of a member's files may wait for being read. */
    int unread() {
        return unread;
    }

    Limits today() {
        return new Limits(uploadBytes, inflatedBytes, sharedTextBytes, cellChars, columns, ChinaTime.day(clock.instant()));
    }
}
