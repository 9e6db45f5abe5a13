package app.anchorage.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of the portal this is: another one may read and judge rows otherwise. */
final class Build {
    static final String NAME = name();

    private Build() {}

    private static String name() {
        try (InputStream file = Build.class.getResourceAsStream("/build.properties")) {
            Properties build = new Properties();
            build.load(file);
            return build.getProperty("built");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
