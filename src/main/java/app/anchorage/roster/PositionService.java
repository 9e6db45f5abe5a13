package app.anchorage.roster;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.PromotionPosition.Owner;
import app.anchorage.roster.PromotionPosition.Tag;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Gives promotion positions to anchors and rooms and takes them back; order lines follow by {@link PositionImpact}. */
@ApplicationScoped
public class PositionService {
    @Inject
    PromotionPositions positions;

    @Inject
    AnchorService anchors;

    @Inject
    PositionOwners owners;

    @Inject
    Consequences consequences;

    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * From that day on, orders with this code are the anchor's. Who may do it is a matter of the caller.
     *
     * @return the position's id
     * @throws Refused naming who has the code, when its days overlap another position's
     */
    @Transactional
    public long assign(PositionKind kind, String code, String name, long anchorId, LocalDate validFrom, String note) {
        Anchor anchor = anchors.find(anchorId);
        if (anchor.archived()) {
            throw new Refused("anchorId", "roster_anchor_archived", anchor.stageName());
        }
        return add(new Tag(kind, code, name), Owner.anchor(anchorId), validFrom, note);
    }

    /** The same from a form, which makes one position however often it is sent. */
    @Transactional
    long assign(PositionForm form, long anchorId) {
        claim(form.once, "/anchors/" + anchorId);
        return assign(form.kind, form.tag().code(), form.tag().name(), anchorId, form.from(), Words.orNull(form.note));
    }

    @Transactional
    long assignToRoom(PositionForm form) {
        claim(form.once, "/rooms-positions");
        return assignToRoom(form.kind, form.tag().code(), form.tag().name(), form.room.strip(), form.from(), Words.orNull(form.note));
    }

    private void claim(UUID form, String location) {
        if (form != null) {
            once.claim(form, location);
        }
    }

    /** From that day on, orders with this code are of the room and wait for a person to say whose they are. */
    @Transactional
    public long assignToRoom(PositionKind kind, String code, String name, String room, LocalDate validFrom, String note) {
        return add(new Tag(kind, code, name), Owner.room(room), validFrom, note);
    }

    private long add(Tag tag, Owner owner, LocalDate validFrom, String note) {
        positions.overlapping(tag.kind(), tag.code(), validFrom).ifPresent(other -> {
            throw taken(other);
        });
        PromotionPosition position = new PromotionPosition(tag, owner, validFrom, note);
        position.createdBy(current.get().member(), clock.instant());
        persist(position);
        audit.record("POSITION_ADDED", "POSITION", position.id(), null, position.facts(), note);
        consequences.of(position, note);
        return position.id();
    }

    /** @param lastDay the last day the position is its owner's; @param reason needed when orders after that day lose their owner */
    @Transactional
    public void end(long id, LocalDate lastDay, String reason) {
        PromotionPosition position = find(id);
        mayEnd(position, lastDay, reason);
        PromotionPosition.Facts before = position.facts();
        position.end(lastDay);
        positions.flush();
        audit.record("POSITION_ENDED", "POSITION", id, before, position.facts(), reason);
        consequences.of(position, reason);
    }

    /** The first day was wrong: the position is its owner's from another day, and the orders of the days between follow. */
    @Transactional
    public void correct(long id, LocalDate validFrom, String reason) {
        PromotionPosition position = find(id);
        mayStart(position, validFrom);
        PromotionPosition.Facts before = position.facts();
        position.start(validFrom);
        persist(position);
        audit.record("POSITION_CORRECTED", "POSITION", id, before, position.facts(), reason);
        consequences.of(position, reason);
    }

    private void mayStart(PromotionPosition position, LocalDate validFrom) {
        if (position.validFrom().equals(validFrom)) {
            throw new Refused("validFrom", "roster_start_unchanged");
        }
        if (position.validTo() != null && validFrom.isAfter(position.validTo())) {
            throw new Refused("validFrom", "roster_start_after_end", position.validTo().toString());
        }
        positions.besides(position, validFrom).ifPresent(other -> {
            throw taken(other);
        });
    }

    @Transactional
    public PromotionPosition find(long id) {
        return positions.findByIdOptional(id).orElseThrow(NotFound::new);
    }

    private void mayEnd(PromotionPosition position, LocalDate lastDay, String reason) {
        if (position.validTo() != null) {
            throw new BrokenRule("roster_position_ended", position.code(), position.validTo().toString());
        }
        if (lastDay.isBefore(position.validFrom())) {
            throw new Refused("lastDay", "roster_end_before_start", position.validFrom().toString());
        }
        if (reason == null) {
            owners.lastOrderDay(position).filter(day -> day.isAfter(lastDay)).ifPresent(day -> {
                throw new Refused("reason", "roster_end_needs_reason", day.toString());
            });
        }
    }

    private Refused taken(PromotionPosition other) {
        return new Refused("code", "roster_position_taken", other.code(), owners.nameOf(other), other.validFrom().toString());
    }

    /** Two people may give one code to two owners at once; the database lets one of them. */
    private void persist(PromotionPosition position) {
        try {
            positions.persistAndFlush(position);
        } catch (PersistenceException e) {
            throw Constraint.violated(e, "position_has_one_owner") ? new Refused("code", "roster_position_just_taken", position.code()) : e;
        }
    }
}
