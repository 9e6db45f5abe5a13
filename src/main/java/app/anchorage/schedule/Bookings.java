package app.anchorage.schedule;

import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.Constraint;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Books time: the database takes it or refuses it, and then this says who has it. */
@ApplicationScoped
public class Bookings {
    private static final String HOLDER = """
            select coalesce(a.stage_name, r.name, '#' || p.seq) as name, coalesce(s.id, ps.id) as session_id, coalesce(s.title, ps.title) as title,
              b.option_id, om.name as merchant, hm.name as held_by, lower(b.during) as from_at, upper(b.during) as to_at,
              b.during is not null and not (b.during && tstzrange(:from, :to)) as near
            from booking b left join anchor a on a.agency_id = b.agency_id and a.id = b.person_id
              left join room r on r.agency_id = b.agency_id and r.id = b.room_id
              left join session s on s.agency_id = b.agency_id and s.id = b.session_id
              left join session_slot p on p.agency_id = b.agency_id and p.id = b.slot_id
              left join session ps on ps.agency_id = p.agency_id and ps.id = p.session_id and b.option_id is null
              left join time_option o on o.agency_id = b.agency_id and o.id = b.option_id
              left join merchant om on om.agency_id = o.agency_id and om.id = o.merchant_id
              left join member hm on hm.agency_id = o.agency_id and hm.id = o.held_by
            where b.agency_id = :agency and b.rank = :rank and b.belongs_to <> all(:own) and\s""";

    private static final String PERSON = """
            b.person_id = :id and (b.during && tstzrange(:from, :to) or
              tstzrange(:from, cast(:to as timestamptz) + buffer_of(:agency, :id)) && coalesce(b.buffered, b.during))""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /**
     * @param own what the wanted time belongs to ({@code session 5}), so that its own earlier booking is not in its way
     * @throws TimeTaken which names the first holder of what was wanted; nothing is written then
     */
    public void take(List<Claim> wanted, int rank, String own, Runnable write) {
        take(wanted, rank, List.of(own), write);
    }

    /** @param own those whose times change together */
    public void take(List<Claim> wanted, int rank, List<String> own, Runnable write) {
        sql.useHandle(h -> {
            h.execute("savepoint taking");
            try {
                write.run();
                // what follows counts again as this transaction's own writing (Rehearsal)
                h.execute("release savepoint taking");
            } catch (RuntimeException broken) {
                Optional<Refused> stranger = Strangers.of(broken);
                if (stranger.isPresent()) {
                    throw stranger.get();
                }
                if (!Constraint.isBroken(broken)) {
                    throw broken;
                }
                h.execute("rollback to savepoint taking");
                throw refusal(h, wanted, rank, own, broken);
            }
        });
    }

    /** Within {@link #take}: the constraints are asked once all rows are written, so that two may change places. */
    public void together(Runnable writes) {
        sql.useHandle(h -> {
            h.execute("set constraints all deferred");
            writes.run();
            h.execute("set constraints all immediate");
        });
    }

    private TimeTaken refusal(Handle h, List<Claim> wanted, int rank, List<String> own, RuntimeException broken) {
        if (names(broken, "one_anchor_at_a_time") || names(broken, "one_anchor_on_air")) {
            return new TimeTaken("from", "schedule_cut_overlaps");
        }
        if (names(broken, "person_works_once_at_a_time")) {
            return new TimeTaken("hours", "schedule_hours_twice");
        }
        if (names(broken, "contract_slot_is_placed_once")) {
            return new TimeTaken("contractSlot", "schedule_slot_placed");
        }
        return wanted.stream().flatMap(claim -> holder(h, claim, rank, own).map(holder -> holder.refusal(claim.field())).stream()).findFirst()
                .orElseThrow(() -> broken);
    }

    /** Who has what is wanted, if anybody; for saying so before anything is tried. */
    public Optional<Holder> holder(Claim claim, int rank, List<String> own) {
        return sql.withHandle(h -> holder(h, claim, rank, own));
    }

    private Optional<Holder> holder(Handle h, Claim claim, int rank, List<String> own) {
        String where = switch (claim.kind()) {
            case PERSON -> PERSON;
            case ROOM -> "b.room_id = :id and b.during && tstzrange(:from, :to)";
            case PLACE -> "b.slot_id = :id";
        };
        return h.createQuery(HOLDER + where + " order by near, lower(b.during) limit 1").bind("agency", current.get().agencyId()).bind("rank", rank)
                .bindArray("own", String.class, own).bind("id", claim.id()).bind("from", claim.span() == null ? null : claim.span().from())
                .bind("to", claim.span() == null ? null : claim.span().to()).mapTo(Holder.class).findFirst();
    }

    private static boolean names(Throwable thrown, String constraint) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(constraint)) {
                return true;
            }
        }
        return false;
    }
}
