package app.anchorage.agency.audit;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Recomputes the agency's chain from its events and says where it breaks. */
@ApplicationScoped
public class AuditVerifier {
    /**
     * @param sealed seals that are right, from the first on
     * @param brokenAt the number of the first seal that is not, or null when the chain is whole
     * @param brokenEvent the event under that seal; null when the seal or the event itself is gone
     * @param unsealed events that the chain does not hold yet: the tail of the last second or two, else a warning
     * @param unsealedSince the oldest of them
     */
    public record Report(long sealed, Long brokenAt, Long brokenEvent, long unsealed, Instant unsealedSince) {
        public boolean whole() {
            return brokenAt == null;
        }
    }

    /** A seal. */
    public record Seal(long seq, long eventId, byte[] hash) {}

    /** What no seal covers. */
    public record Tail(long count, Instant since) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public Report verify() {
        return sql.withHandle(h -> {
            Tail tail = tail(h);
            return walk(h, current.get().agencyId(), tail);
        });
    }

    private static Report walk(Handle h, long agency, Tail tail) {
        byte[] hash = AuditChain.start(agency);
        long right = 0;
        Iterator<Sealed> chain = chain(h);
        while (chain.hasNext()) {
            Sealed link = chain.next();
            byte[] expected = link.event() == null ? null : AuditChain.next(hash, agency, link.event());
            if (link.seal().seq() != right + 1 || !Arrays.equals(expected, link.seal().hash())) {
                return new Report(right, right + 1, link.event() == null ? null : link.event().id(), tail.count(), tail.since());
            }
            hash = expected;
            right++;
        }
        return new Report(right, null, null, tail.count(), tail.since());
    }

    private record Sealed(Seal seal, AuditEvent event) {}

    private static Iterator<Sealed> chain(Handle h) {
        var seals = ConstructorMapper.of(Seal.class);
        var events = ConstructorMapper.of(AuditEvent.class);
        return h.createQuery("select s.seq, s.event_id, s.hash, " + AuditEvent.COLUMNS
                + " from audit_seal s left join audit_event e on e.agency_id = s.agency_id and e.id = s.event_id order by s.seq")
                .setFetchSize(1000)
                .map((row, context) -> {
                    Seal seal = seals.map(row, context);
                    return new Sealed(seal, row.getObject("at") == null ? null : events.map(row, context));
                }).iterator();
    }

    private static Tail tail(Handle h) {
        return h.createQuery("""
                select count(*) as count, min(e.at) as since from audit_event e
                where not exists (select 1 from audit_seal s where s.agency_id = e.agency_id and s.event_id = e.id)""")
                .mapTo(Tail.class).one();
    }
}
