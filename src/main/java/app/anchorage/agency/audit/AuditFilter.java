package app.anchorage.agency.audit;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;

/** Which part of the audit is asked for: by object, by person, by act. */
public class AuditFilter {
    @QueryParam("type")
    @DefaultValue("")
    public String type;

    @QueryParam("object")
    @DefaultValue("")
    public String object;

    @QueryParam("actor")
    @DefaultValue("")
    public String actor;

    @QueryParam("action")
    @DefaultValue("")
    public String action;

    /** The page starts below this event. */
    @QueryParam("after")
    @DefaultValue("")
    public String after;

    /** What of it makes no sense: kinds and acts have words or are in the audit, somebody has acted. */
    FormErrors errors(Collection<String> types, Collection<String> actions, boolean acted) {
        Collection<String> actors = acted ? List.of(actor) : List.of();
        return new FilterCheck().choice("type", type, AuditWords.and(types, "audit_type_", type))
                .choice("action", action, AuditWords.and(actions, "audit_action_", action))
                .choice("actor", actor, actors).text("object", object).id("after", after).errors();
    }

    /** Below which event the page starts. */
    long below() {
        return after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    }

    public boolean isEmpty() {
        return (type + object + actor + action).isEmpty();
    }
}
