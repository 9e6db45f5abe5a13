package app.anchorage.crash;

import app.anchorage.crash.Visitor.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A portal or two on one database, the people at work there, and what they were told. */
final class Stage {
    static final String DATABASE = "anchorage";

    private static final Set<Integer> SAID = Set.of(200, 303, 409, 429, 503, 507);
    private static final long LONGEST = 15_000;

    final Server server;
    final List<Portal> portals;
    final Fault fault;
    final Jdbi sql;
    final Visitor finance = new Visitor();
    final Visitor approver = new Visitor();
    final AtomicInteger refusals = new AtomicInteger();
    final AtomicLong slowest = new AtomicLong();

    Stage(Server server, List<Portal> portals, Fault fault) {
        this.server = server;
        this.portals = portals;
        this.fault = fault;
        this.sql = server.of(DATABASE);
    }

    Portal portal(String name) {
        return portals.stream().filter(p -> p.name.equals(name)).findFirst().orElseThrow();
    }

    Answer get(Visitor who, String path) throws IOException {
        return checked(who.get(address(0), path));
    }

    Answer post(Visitor who, String path, String... form) throws IOException {
        return fault == Fault.TWICE ? both(address -> who.post(address, path, form)) : checked(who.post(address(0), path, form));
    }

    Answer upload(Visitor who, String name, byte[] content) throws IOException {
        return fault == Fault.TWICE ? both(address -> who.upload(address, "/imports", name, content, true))
                : checked(who.upload(address(0), "/imports", name, content, true));
    }

    private interface Sending {
        Answer to(String address) throws IOException;
    }

    /** The same at the same moment to both nodes. @return the answer that it was taken, if there is one */
    private Answer both(Sending sending) {
        List<Answer> answers = Stream.of(address(0), address(1)).map(address -> CompletableFuture.supplyAsync(() -> {
            try {
                return sending.to(address);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        })).toList().stream().map(CompletableFuture::join).map(this::checked).toList();
        return answers.stream().filter(answer -> answer.status() == 303).findFirst().orElse(answers.get(0));
    }

    /** An outage is told in time and in full; nothing is answered that nobody foresaw. */
    Answer checked(Answer answer) {
        if (!SAID.contains(answer.status())) {
            throw new Finding("answered " + answer.status() + ": " + answer.body().replaceAll("(?s).*<main", "<main"));
        }
        if (answer.isOutage()) {
            refusals.incrementAndGet();
            slowest.accumulateAndGet(answer.millis(), Math::max);
            boolean told = answer.body().contains("<html lang=") && (answer.status() == 507 || answer.retryAfter() != null);
            if (!told || answer.millis() > LONGEST) {
                throw new Finding("an outage told badly, after " + answer.millis() + " ms: " + answer.body());
            }
        }
        return answer;
    }

    private String address(int preferred) {
        List<String> serving = portals.stream().map(Portal::address).filter(java.util.Objects::nonNull).toList();
        if (serving.isEmpty()) {
            throw new java.io.UncheckedIOException(new IOException("no portal is serving"));
        }
        return serving.get(Math.min(preferred, serving.size() - 1));
    }

    /** What a page says while PostgreSQL is down: also to somebody whose session nobody can read. */
    void whileAway() throws IOException {
        Answer page = checked(finance.get(address(0), "/imports"));
        if (page.status() != 503) {
            throw new Finding("without a database a page answered " + page.status());
        }
    }

    /** Until what was struck has ended one way or the other. */
    void whileFull(Watch.Sight sight) {
        for (int i = 0; i < 40; i++) {
            if (!server.isAlive() || i > 3 && !isOpen(sight)) {
                return;
            }
            Shell.pause(100);
        }
    }

    private boolean isOpen(Watch.Sight sight) {
        try {
            return sql.withHandle(h -> h.createQuery("select exists (select 1 from pg_stat_activity where pid = ? and backend_xid::text = ?)")
                    .bind(0, sight.pid()).bind(1, sight.xid()).mapTo(Boolean.class).one());
        } catch (JdbiException away) {
            return true;
        }
    }

    /** Does it again and again, as people do, until it says that all is done. */
    void until(String what, Attempt attempt) {
        Shell.await(what, () -> {
            revive();
            try {
                return attempt.done();
            } catch (IOException | java.io.UncheckedIOException | java.util.concurrent.CompletionException | JdbiException away) {
                return false;
            }
        });
    }

    /** Something that people try. */
    interface Attempt {
        boolean done() throws IOException;
    }

    /** Only what was killed by us is dead; beside a second node it stays dead until the step is done. */
    private void revive() {
        if (portals.stream().noneMatch(Portal::isAlive)) {
            reviveAll();
        }
    }

    void reviveAll() {
        try {
            for (Portal portal : portals) {
                if (!portal.isAlive()) {
                    if (fault != Fault.KILL_PORTAL && fault != Fault.TWO_NODES) {
                        throw new Finding(portal.name + " died by itself");
                    }
                    portal.again().serving();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void open() {
        portals.forEach(Portal::serving);
        signIn(finance, "finance");
        signIn(approver, "approver");
    }

    private void signIn(Visitor who, String name) {
        until(name + " to sign in", () -> checked(who.post(address(0), "/login", "userName", name, "password", BlankAgency.PASSWORD)).status() == 303);
        who.forgetToken();
    }
}
