package app.anchorage;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.annotation.Priority;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The portal's clock in tests: the real one, but for whoever has set another time on his own thread. */
public final class WallClock extends Clock {
    private static final ThreadLocal<Instant> SET = new ThreadLocal<>();

    /** Where the clock comes from. */
    @Singleton
    static class Maker {
        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Clock clock() {
            return new WallClock();
        }
    }

    /** The work is done at that moment. */
    public static void at(Instant moment, Runnable work) {
        SET.set(moment);
        try {
            work.run();
        } finally {
            SET.remove();
        }
    }

    @Override
    public Instant instant() {
        return SET.get() == null ? Instant.now() : SET.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
