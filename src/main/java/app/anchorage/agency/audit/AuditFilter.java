package app.anchorage.agency.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

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
    public Long after;

    public boolean isEmpty() {
        return (type + object + actor + action).isEmpty();
    }
}
