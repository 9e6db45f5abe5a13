package app.anchorage.agency.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows guessing, on all nodes together: an attempt is counted before it is checked and forgiven when it succeeds. After the free ones
 * the wait doubles up to a limit; nobody is locked out for good.
 */
@ApplicationScoped
public class Throttle {
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    /** @return how long to wait before the next attempt, or empty when this one may go on */
    public Optional<Duration> take(List<Bucket> buckets) {
        try {
            QuarkusTransaction.requiringNew().run(() -> sql.useHandle(h -> take(h, buckets)));
            return Optional.empty();
        } catch (Slowed slowed) {
            return Optional.of(slowed.delay);
        }
    }

    /** An attempt that one bucket refuses counts in none. */
    private void take(Handle h, List<Bucket> buckets) {
        Instant now = clock.instant();
        for (Bucket bucket : buckets) {
            if (!count(h, bucket, now)) {
                throw new Slowed(wait(h, bucket));
            }
        }
    }

    private static boolean count(Handle h, Bucket bucket, Instant now) {
        return h.createUpdate("""
                insert into throttle as t (key, failures, window_ends_at) values (:key, 1, :ends)
                on conflict (key) do update
                set failures = case when t.window_ends_at <= :now then 1 else t.failures + 1 end, window_ends_at = :ends
                where t.failures < :free or t.window_ends_at <= :now
                   or t.window_ends_at - make_interval(secs => :remembered)
                      + make_interval(secs => least(:longest, power(2, least(t.failures - :free, 20)))) <= :now""")
                .bind("key", bucket.key()).bind("ends", now.plus(REMEMBERED)).bind("now", now).bind("free", bucket.free())
                .bind("remembered", REMEMBERED.toSeconds()).bind("longest", bucket.longestWait().toSeconds()).execute() > 0;
    }

    private static Duration wait(Handle h, Bucket bucket) {
        int failures = h.createQuery("select failures from throttle where key = :key").bind("key", bucket.key())
                .mapTo(Integer.class).one();
        long seconds = Math.min(bucket.longestWait().toSeconds(), 1L << Math.min(failures - bucket.free(), 20));
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    /** The attempt was good: the account starts anew, the wider buckets get their one back. */
    public void forgive(List<Bucket> buckets) {
        QuarkusTransaction.requiringNew().run(() -> sql.useHandle(h -> buckets.forEach(bucket -> h.execute(bucket.startsAnew()
                ? "delete from throttle where key = ?"
                : "update throttle set failures = greatest(0, failures - 1) where key = ?", bucket.key()))));
    }

    /** Whether nobody was told yet that the bucket is slowed: once while it is remembered. */
    public boolean firstTold(Bucket bucket) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> sql.withHandle(h -> h.createUpdate("""
                insert into throttle as t (key, failures, window_ends_at) values (:key, 1, :ends)
                on conflict (key) do update set window_ends_at = :ends where t.window_ends_at <= :now""")
                .bind("key", "told:" + bucket.key()).bind("ends", now.plus(REMEMBERED)).bind("now", now).execute() > 0));
    }

    @Scheduled(every = "10m", delayed = "2m")
    void sweep() {
        sql.useHandle(h -> h.execute("delete from throttle where window_ends_at < now()"));
    }

    /** Undoes the counting. */
    private static final class Slowed extends RuntimeException {
        private final Duration delay;

        Slowed(Duration delay) {
            this.delay = delay;
        }
    }
}
