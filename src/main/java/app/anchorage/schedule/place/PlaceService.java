package app.anchorage.schedule.place;

import app.anchorage.agency.Audit;
import app.anchorage.deal.Format;
import app.anchorage.deal.fee.Fees;
import app.anchorage.product.Documents;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.Claim;
import app.anchorage.schedule.board.BoardService;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionWork;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sells the places of a session: fills them with contracts' slots, or keeps them free. */
@ApplicationScoped
public class PlaceService {
    private static final int MINUTES_OF_A_LINK = 10;

    @Inject
    Places places;

    @Inject
    ContractSlots contracted;

    @Inject
    Crew crew;

    @Inject
    Bookings bookings;

    @Inject
    SessionWork work;

    @Inject
    Audit audit;

    @Inject
    Fees fees;

    @Inject
    BoardService boards;

    @Inject
    Documents documents;

    @Transactional
    public void add(long sessionId, Place.Terms terms, UUID form) {
        add(sessionId, terms, null, form);
    }

    /** @param product one that was chosen for the session, which makes the place its merchant's; null for none yet */
    @Transactional
    public void add(long sessionId, Place.Terms terms, Long product, UUID form) {
        work.open(sessionId, form, session -> {
            long place = add(session, terms);
            if (product != null) {
                boards.show(session, product, place);
            }
        });
    }

    /** A contract's slot goes into a session that is being planned, in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Session session, long contractSlot) {
        ContractSlot slot = contracted.find(contractSlot).orElseThrow(() -> new Refused("contractSlot", "schedule_slot_wrong"));
        int minutes = (int) (slot.format() == Format.MIXED ? Math.min(session.span().minutes(), (long) slot.links() * MINUTES_OF_A_LINK)
                : session.span().minutes());
        add(session, new Place.Terms(slot.merchantId(), slot.id(), slot.format(), minutes, null));
    }

    private long add(Session session, Place.Terms terms) {
        Place.Terms whole = whole(session, terms);
        fits(session, whole, 0);
        long[] id = new long[1];
        bookings.take(List.of(), 1, session.own(), () -> id[0] = places.add(session.id(), whole));
        audit.record("PLACE_ADDED", "SESSION", session.id(), null, whole, null);
        return id[0];
    }

    /** It goes on to show what it shows, unless it becomes another merchant's. */
    @Transactional
    public void change(long sessionId, long id, int seen, Place.Terms terms, String reason) {
        change(sessionId, id, seen, terms, UnaryOperator.identity(), reason);
    }

    /**
     * @param seen the place's version as the form was shown; @param product what it shows from now on: null for nothing
     * @param reason needed when it was sold
     */
    @Transactional
    public void change(long sessionId, long id, int seen, Place.Terms terms, UnaryOperator<Long> product, String reason) {
        List<Long> otherwise = new ArrayList<>();
        work.open(sessionId, session -> {
            Place before = seen(session, id, seen);
            Place.Terms whole = whole(session, terms);
            boolean taken = !before.isFree() && !before.merchantId().equals(whole.merchantId());
            if (taken && reason == null) {
                throw new Refused("reason", "schedule_place_reason");
            }
            fits(session, whole, before.minutes());
            bookings.take(List.of(Claim.place(id)), 1, session.own(), () -> places.change(id, whole));
            audit.record("PLACE_CHANGED", "SESSION", sessionId, before.terms(), whole, reason);
            show(session, before, product.apply(before.productId()));
            otherwise.addAll(contractSlots(before.terms(), whole));
        });
        otherwise.forEach(fees::delivered);
    }

    private void show(Session session, Place before, Long product) {
        if (Objects.equals(before.productId(), product)) {
            return;
        }
        if (before.productId() != null && places.find(session.id(), before.id()).productId() != null) {
            boards.show(session, before.productId(), null);
        }
        if (product != null) {
            boards.show(session, product, before.id());
        }
    }

    /** What the place has sold counts for another contract's slot now. */
    private static List<Long> contractSlots(Place.Terms before, Place.Terms after) {
        return Objects.equals(before.contractSlotId(), after.contractSlotId()) ? List.of()
                : Stream.of(before.contractSlotId(), after.contractSlotId()).filter(Objects::nonNull).toList();
    }

    @Transactional
    public void remove(long sessionId, long id, int seen, String reason) {
        work.open(sessionId, session -> {
            Place before = seen(session, id, seen);
            session.must(before.optionId() == null, "schedule_place_has_option", before.optionFor());
            places.cancel(before);
            audit.record("PLACE_REMOVED", "SESSION", sessionId, before.terms(), null, reason);
        });
    }

    @Transactional
    public void up(long sessionId, long id) {
        work.open(sessionId, session -> {
            Place place = places.find(sessionId, id);
            session.must(place.seq() > 1, "schedule_place_first");
            places.up(place);
            audit.record("PLACE_MOVED_UP", "SESSION", sessionId, null, place.terms(), null);
        });
    }

    /** Whether the places still have room when the session is changed. */
    public void mustFit(Session before, Session.Plan plan) {
        List<Place> all = places.of(before.id());
        if (plan.kind() == Session.Kind.DEDICATED && all.size() > 1) {
            throw new Refused("kind", "schedule_dedicated_one");
        }
        long sold = all.stream().mapToLong(Place::minutes).sum();
        if (plan.span().minutes() < sold && plan.span().minutes() < before.span().minutes()) {
            throw new Refused("to", "schedule_minutes_over", plan.span().minutes(), sold);
        }
    }

    @Transactional
    public List<ContractSlot> endangered(long session) {
        return contracted.in(session);
    }

    /** Products in places and the documents they lack, as words; null for none. */
    public String lacking(long session) {
        List<Place> shown = places.of(session).stream().filter(place -> place.productId() != null).toList();
        Map<Long, String> missing = documents.missing(session, shown.stream().map(Place::productId).toList());
        return shown.stream().filter(place -> missing.containsKey(place.productId())).map(place -> place.product() + " · " + missing.get(place.productId()))
                .reduce((some, one) -> some + "; " + one).orElse(null);
    }

    /** The session is cancelled: contracts' slots may be placed again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void free(long session) {
        places.cancelAll(session);
    }

    private void fits(Session session, Place.Terms terms, int instead) {
        List<Place> all = places.of(session.id());
        if (session.kind() == Session.Kind.DEDICATED && instead == 0 && !all.isEmpty()) {
            throw new Refused("minutes", "schedule_dedicated_one");
        }
        long sum = all.stream().mapToLong(Place::minutes).sum() - instead + terms.minutes();
        if (sum > session.span().minutes()) {
            throw new Refused("minutes", "schedule_minutes_over", session.span().minutes(), sum);
        }
    }

    /** With a contract's slot the merchant and the format are the contract's, and one of its people must be there. */
    private Place.Terms whole(Session session, Place.Terms terms) {
        if (terms.contractSlotId() == null) {
            return terms;
        }
        ContractSlot slot = contracted.find(terms.contractSlotId()).orElseThrow(() -> new Refused("contractSlot", "schedule_slot_wrong"));
        if (crew.of(session.id()).stream().noneMatch(member -> member.personId() == slot.anchorId())) {
            throw new Refused("contractSlot", "schedule_slot_other_anchor", slot.anchor());
        }
        return new Place.Terms(slot.merchantId(), slot.id(), slot.format(), terms.minutes(), terms.note());
    }

    private Place seen(Session session, long id, int seen) {
        Place place = places.find(session.id(), id);
        session.must(place.rowVersion() == seen, "schedule_changed_meanwhile", "#" + place.seq());
        return place;
    }
}
