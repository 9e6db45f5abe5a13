package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.roster.Constraint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself keeps: whatever is booked in whatever order, nobody is in two places, and what was free is never refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OverlapTest {
    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");
    private static final int BUFFER = 30;

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    /** Minutes of one person or room that are taken. @param session whose; its own parts need no buffer between them */
    private record Taken(String who, long session, int from, int to, int buffer) {
        boolean excludes(Taken other) {
            if (!who.equals(other.who)) {
                return false;
            }
            boolean same = session == other.session;
            return from < other.to + (same ? 0 : Math.min(buffer, other.buffer)) && other.from < to + (same ? 0 : Math.min(buffer, other.buffer));
        }
    }

    private Browser staff;
    private long[] people;
    private long[] rooms;

    @BeforeEach
    void agency() {
        staff = cast.staff();
        people = new long[] {cast.anchor("小满"), cast.anchor("阿凯")};
        rooms = new long[] {id("insert into room (agency_id, name) values (:agency, 'A' || nextval('room_seq')) returning id"),
            id("insert into room (agency_id, name) values (:agency, 'B' || nextval('room_seq')) returning id")};
        id("insert into schedule_setting (agency_id, buffer_minutes) values (:agency, " + BUFFER + ") on conflict (agency_id) do update set buffer_minutes = "
                + BUFFER + " returning agency_id");
    }

    @Test
    void any_order_of_bookings_leaves_no_overlap_and_refuses_nothing_that_was_free() {
        for (int seed = 1; seed <= 6; seed++) {
            Random dice = new Random(seed);
            List<Taken> taken = new ArrayList<>();
            int shift = seed * 100_000;
            for (int i = 0; i < 60; i++) {
                attempt(dice, shift, taken, seed + "/" + i);
            }
        }
        assertThat(id("""
                select count(*) from booking a join booking b on b.agency_id = a.agency_id and b.id > a.id and b.rank = a.rank and a.during && b.during
                  and (a.person_id = b.person_id or a.room_id = b.room_id) where a.agency_id = :agency""")).isZero();
    }

    private void attempt(Random dice, int shift, List<Taken> taken, String which) {
        int from = shift + dice.nextInt(288) * 5;
        int to = from + 5 + dice.nextInt(40) * 5;
        long room = rooms[dice.nextInt(2)];
        long person = people[dice.nextInt(2)];
        int kind = dice.nextInt(4);
        long session = kind < 2 ? nextSession() : -1;
        List<Taken> wanted = switch (kind) {
            case 0, 1 -> List.of(new Taken("room " + room, session, from, to, 0), new Taken("person " + person, session, from, to, BUFFER));
            case 2 -> List.of(new Taken("person " + person, -from - 1, from, to, BUFFER));
            default -> List.of(new Taken("person " + person, -from - 1, from, to, 0));
        };
        boolean free = wanted.stream().noneMatch(w -> taken.stream().anyMatch(w::excludes));
        assertThat(booked(kind, session, room, person, from, to)).as(which + " " + wanted).isEqualTo(free);
        if (free) {
            taken.addAll(wanted);
        }
    }

    private long nextSession() {
        return id("select nextval('session_seq') where :agency > 0");
    }

    private boolean booked(int kind, long session, long room, long person, int from, int to) {
        try {
            cast.as(staff, () -> sql.inTransaction(h -> {
                if (kind < 2) {
                    session(h, session, room, from, to);
                    person(h, session, person, from, to);
                } else if (kind == 2) {
                    option(h, person, from, to);
                } else {
                    h.execute("insert into leave (agency_id, person_id, starts_at, ends_at, created_by) values (?, ?, ?, ?, ?)", cast.agency(), person, at(from),
                            at(to), staff.actor().member());
                }
                return null;
            }));
            return true;
        } catch (RuntimeException refused) {
            assertThat(Constraint.isBroken(refused) || met(refused)).as(refused.toString()).isTrue();
            return false;
        }
    }

    /** Two who wait for each other at the same constraint: one of them is told so, and the other gets the hour. */
    private static boolean met(Throwable refused) {
        return refused.getCause() instanceof SQLException sql && "40P01".equals(sql.getSQLState());
    }

    @Test
    void of_two_who_book_the_same_hour_at_the_same_moment_one_gets_it() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 5; round++) {
            int from = -10_000 + round * 100;
            CountDownLatch gun = new CountDownLatch(1);
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                long session = nextSession();
                long room = rooms[i % 2];
                all.add(threads.submit(() -> {
                    gun.await();
                    return booked(0, session, room, people[0], from, from + 60);
                }));
            }
            gun.countDown();
            int won = 0;
            for (Future<Boolean> one : all) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        threads.shutdown();
    }

    @Test
    void two_sessions_may_swap_their_hours_in_one_step() {
        long one = nextSession();
        long other = nextSession();
        cast.as(staff, () -> sql.inTransaction(h -> {
            session(h, one, rooms[0], -20_000, -19_940);
            session(h, other, rooms[0], -19_940, -19_880);
            h.execute("set constraints all deferred");
            h.execute("update session set starts_at = ?, ends_at = ? where id = ?", at(-19_940), at(-19_880), one);
            h.execute("update session set starts_at = ?, ends_at = ? where id = ?", at(-20_000), at(-19_940), other);
            h.execute("set constraints all immediate");
            return null;
        }));
        assertThat(id("select count(*) from booking where agency_id = :agency and session_id in (" + one + ", " + other + ")")).isEqualTo(2);
    }

    @Test
    void a_cancelled_session_holds_nobody() {
        long gone = nextSession();
        assertThat(booked(0, gone, rooms[0], people[0], -30_000, -29_940)).isTrue();
        id("update session set state = 'CANCELLED' where agency_id = :agency and id = " + gone + " returning id");
        assertThat(booked(0, nextSession(), rooms[0], people[0], -30_000, -29_940)).isTrue();
    }

    @Test
    void one_anchor_at_a_time_within_a_session_but_co_hosts_beside_him() {
        long session = nextSession();
        assertThat(booked(0, session, rooms[0], people[0], -40_000, -39_880)).isTrue();
        assertThat(joins(session, people[1], "ANCHOR", -39_900, -39_880)).isFalse();
        assertThat(joins(session, people[1], "COHOST", -39_900, -39_880)).isTrue();
    }

    private boolean joins(long session, long person, String duty, int from, int to) {
        try {
            return cast.as(staff, () -> sql.withHandle(h -> h.execute("""
                    insert into session_person (agency_id, session_id, person_id, duty, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)""", cast.agency(),
                    session, person, duty, at(from), at(to)))) == 1;
        } catch (RuntimeException refused) {
            assertThat(Constraint.isBroken(refused)).isTrue();
            return false;
        }
    }

    private void session(Handle h, long id, long room, int from, int to) {
        h.execute("insert into session (agency_id, id, room_id, title, starts_at, ends_at, created_by) values (?, ?, ?, 'x', ?, ?, ?)", cast.agency(), id, room,
                at(from), at(to), staff.actor().member());
    }

    private void person(Handle h, long session, long person, int from, int to) {
        h.execute("insert into session_person (agency_id, session_id, person_id, duty, starts_at, ends_at) values (?, ?, ?, 'ANCHOR', ?, ?)", cast.agency(),
                session, person, at(from), at(to));
    }

    private void option(Handle h, long person, int from, int to) {
        long merchant = h.createQuery("insert into merchant (agency_id, name, created_by) values (?, '商家', ?) returning id").bind(0, cast.agency())
                .bind(1, staff.actor().member()).mapTo(Long.class).one();
        h.execute("""
                insert into time_option (agency_id, rank, person_id, starts_at, ends_at, merchant_id, expires_at, held_by)
                values (?, 1, ?, ?, ?, ?, now() + interval '1 day', ?)""", cast.agency(), person, at(from), at(to), merchant, staff.actor().member());
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(minutes * 60L);
    }

    private long id(String query) {
        return cast.as(staff, () -> sql.withHandle(h -> h.createQuery(query).bind("agency", cast.agency()).mapTo(Long.class).one()));
    }
}
