package app.anchorage.agency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes down who did what, in the transaction that does it: both are there, or neither is. */
@ApplicationScoped
public class Audit {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    CurrentVertxRequest request;

    @Inject
    AuditJson json;

    /**
     * @param action a word such as {@code AGREEMENT_ADDED}
     * @param objectType and objectId what it was done to, e.g. {@code ANCHOR}, 17
     * @param before and after what was and what is: records or maps, null where there is nothing; secrets in them are masked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String objectType, Object objectId, Object before, Object after, String reason) {
        recordAll(List.of(new Event(action, objectType, objectId, before, after, reason)));
    }

    /** One act, as {@link #record} takes it. */
    public record Event(String action, String objectType, Object objectId, Object before, Object after, String reason) {}

    /** Many acts of one work, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<Event> events) {
        Actor actor = current.get();
        String trace = RequestTrace.of(request.getCurrent()).id();
        sql.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("""
                    insert into audit_event (agency_id, member_id, actor, action, object_type, object_id, before, after, reason, address, request_id)
                    values (:agency, :member, :actor, :action, :type, :id, cast(:before as jsonb), cast(:after as jsonb), :reason, :address, :request)""");
            events.forEach(event -> batch.bind("agency", actor.agencyId()).bind("member", actor.memberId()).bind("actor", actor.name())
                    .bind("action", event.action).bind("type", event.objectType).bind("id", String.valueOf(event.objectId))
                    .bind("before", json.of(event.before)).bind("after", json.of(event.after)).bind("reason", event.reason)
                    .bind("address", actor.address()).bind("request", trace).add());
            batch.execute();
        });
    }
}
