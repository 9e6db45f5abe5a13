package app.anchorage.schedule.option;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Notices;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.ScheduleLock;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.place.Place;
import app.anchorage.schedule.place.PlaceService;
import app.anchorage.schedule.place.Places;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionService;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes options, and confirms, releases, moves, swaps and challenges them. */
@ApplicationScoped
public class OptionService {
    private static final Duration LONGEST = Duration.ofDays(60);

    @Inject
    Options options;

    @Inject
    OptionEnds ends;

    @Inject
    Bookings bookings;

    @Inject
    ScheduleLock lock;

    @Inject
    SessionService sessions;

    @Inject
    PlaceService places;

    @Inject
    Places placeRows;

    @Inject
    Notices notices;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param rank 2 only behind somebody’s first option */
    @Transactional
    public long make(int rank, TimeOption.Terms terms, UUID form) {
        long id = options.nextId();
        if (form != null) {
            once.claim(form, "/schedule/options/" + id);
        }
        lock.hold();
        check(terms);
        bookings.take(terms.claims(), rank, "option " + id, () -> options.add(id, rank, terms));
        if (rank == 2 && options.rivals(id).stream().noneMatch(TimeOption::first)) {
            terms.claims().stream().map(claim -> bookings.holder(claim, 1, List.of("option " + id))).flatMap(java.util.Optional::stream).findFirst()
                    .ifPresent(holder -> {
                        throw new Refused("rank", "schedule_option_sold");
                    });
            throw new Refused("rank", "schedule_option_nobody_first");
        }
        audit.record("OPTION_MADE", "OPTION", id, null, terms, null);
        return id;
    }

    private void check(TimeOption.Terms terms) {
        Instant now = clock.instant();
        if (!terms.expiresAt().isAfter(now) || terms.expiresAt().isAfter(now.plus(LONGEST))) {
            throw new Refused("expires", "schedule_option_expiry_wrong", LONGEST.toDays());
        }
        if (terms.span() != null && terms.expiresAt().isAfter(terms.span().from())) {
            throw new Refused("expires", "schedule_option_expiry_late");
        }
    }

    /** “Confirm within so many hours or lose it”: it ends then, unless it would have ended earlier. */
    @Transactional
    public void challenge(long id, int seen) {
        lock.hold();
        TimeOption option = open(id, seen);
        option.must(option.first(), "schedule_option_not_first");
        option.must(!option.challenged(), "schedule_option_challenged_already");
        Instant now = clock.instant();
        int hours = options.hoursToAnswer();
        options.challenge(id, now, now.plus(Duration.ofHours(hours)));
        audit.record("OPTION_CHALLENGED", "OPTION", id, null, null, null);
        notices.tell(option.heldById(), option.path(), "schedule_notice_challenged", option.merchant(), option.what(), current.get().name(),
                Integer.toString(hours));
    }

    @Transactional
    public void release(long id, int seen, String reason) {
        lock.hold();
        ends.end(open(id, seen), TimeOption.State.RELEASED, "OPTION_RELEASED", reason, null);
    }

    /** @param span the new time of an option on a time, null for one on a place */
    @Transactional
    public void move(long id, int seen, Span span, Instant expires, String reason) {
        lock.hold();
        TimeOption before = open(id, seen);
        TimeOption.Terms was = before.terms();
        TimeOption.Terms terms = new TimeOption.Terms(was.personId(), was.roomId(), was.slotId() == null ? span : null, was.slotId(), was.merchantId(),
                was.contractSlotId(), expires, was.note());
        check(terms);
        if (before.challenged() && expires.isAfter(before.expiresAt())) {
            throw new Refused("expires", "schedule_option_challenged_stays");
        }
        List<TimeOption> behind = options.rivals(id);
        bookings.take(terms.claims(), before.rank(), before.own(), () -> options.move(id, terms));
        audit.record("OPTION_MOVED", "OPTION", id, was, terms, reason);
        if (before.first()) {
            behind.stream().filter(rival -> !rival.first()).forEach(ends::moveUp);
        }
    }

    /** The first and the one that waits behind it change ranks. */
    @Transactional
    public void swap(long id, int seen, String reason) {
        lock.hold();
        TimeOption second = open(id, seen);
        second.must(!second.first(), "schedule_option_not_second");
        List<TimeOption> firsts = options.rivals(id).stream().filter(TimeOption::first).toList();
        second.must(firsts.size() == 1, "schedule_option_swap_one");
        TimeOption first = firsts.get(0);
        try {
            bookings.take(second.terms().claims(), 1, first.own(), () -> bookings.together(() -> {
                options.rank(first.id(), 2);
                options.rank(second.id(), 1);
            }));
        } catch (app.anchorage.schedule.TimeTaken taken) {
            throw taken.asRule(second.path());
        }
        audit.record("OPTION_SWAPPED", "OPTION", first.id(), null, null, reason);
        audit.record("OPTION_SWAPPED", "OPTION", second.id(), null, null, reason);
        notices.tell(first.heldById(), first.path(), "schedule_notice_swapped", first.merchant(), first.what(), second.merchant());
        notices.tell(second.heldById(), second.path(), "schedule_notice_moved_up", second.merchant(), second.what());
    }

    /** What becomes of an option on a time. @param roomId null where the option has one; @param title of the session */
    public record Confirmation(Long roomId, String title, Session.Kind kind, String overReason) {}

    /** A time becomes a session of its merchant, a place is sold to him. @return the session */
    @Transactional
    public long confirm(long id, int seen, Confirmation how, String reason) {
        lock.hold();
        TimeOption option = open(id, seen);
        option.must(option.first(), "schedule_option_not_first");
        ends.end(option, TimeOption.State.CONFIRMED, "OPTION_CONFIRMED", reason, null);
        long session = option.slotId() == null ? session(option, how) : place(option, reason);
        options.end(id, TimeOption.State.CONFIRMED, clock.instant(), session);
        ends.session(session);
        return session;
    }

    private long session(TimeOption option, Confirmation how) {
        Long room = option.roomId() == null ? how.roomId() : option.roomId();
        if (room == null) {
            throw new Refused("room", "web_required");
        }
        Session.Plan plan = new Session.Plan(room, how.title(), how.kind(), option.span(), option.note());
        long session = sessions.plan(plan, new SessionService.Opening(option.personId(), option.contractSlotId(), how.overReason()), null);
        if (option.contractSlotId() == null) {
            places.add(session, new Place.Terms(option.merchantId(), null, how.kind() == Session.Kind.DEDICATED ? app.anchorage.deal.Format.SESSION
                    : app.anchorage.deal.Format.MIXED, (int) Math.min(option.span().minutes(), how.kind() == Session.Kind.DEDICATED ? 1440 : 10), null), null);
        }
        return session;
    }

    private long place(TimeOption option, String reason) {
        Place place = placeRows.find(option.placeSession(), option.slotId());
        places.change(option.placeSession(), place.id(), place.rowVersion(), new Place.Terms(option.merchantId(), option.contractSlotId(), place.format(),
                place.minutes(), place.note()), reason);
        return option.placeSession();
    }

    private TimeOption open(long id, int seen) {
        TimeOption option = options.find(id);
        option.must(option.rowVersion() == seen, "schedule_changed_meanwhile", option.merchant());
        option.must(option.open(), "schedule_option_over");
        return option;
    }
}
