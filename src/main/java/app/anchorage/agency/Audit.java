package app.anchorage.agency;

import jakarta.enterprise.context.ApplicationScoped;

/** Provisional. */
@ApplicationScoped
public class Audit {
    public void record(String action, String objectType, Object objectId, Object before, Object after, String reason) {}
}
