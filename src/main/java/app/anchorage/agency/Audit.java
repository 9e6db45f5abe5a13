package app.anchorage.agency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

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
        Actor actor = current.get();
        sql.useHandle(h -> h.createUpdate("""
                insert into audit_event (agency_id, member_id, actor, action, object_type, object_id, before, after, reason, address, request_id)
                values (:agency, :member, :actor, :action, :type, :id, cast(:before as jsonb), cast(:after as jsonb), :reason, :address, :request)""")
                .bind("agency", actor.agencyId()).bind("member", actor.memberId()).bind("actor", actor.name())
                .bind("action", action).bind("type", objectType).bind("id", String.valueOf(objectId))
                .bind("before", json.of(before)).bind("after", json.of(after)).bind("reason", reason)
                .bind("address", actor.address()).bind("request", RequestTrace.of(request.getCurrent()).id()).execute());
    }
}
