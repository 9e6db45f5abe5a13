package app.anchorage.agency;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** First wall between agencies: Hibernate filters and fills every entity's {@code @TenantId}. */
@PersistenceUnitExtension
@ApplicationScoped
public class FirstWall implements TenantResolver {
    /** An agency that no row has: what code outside any agency sees. */
    static final String NOBODY = "-1";

    @Inject
    CurrentActor current;

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        if (!Arc.container().requestContext().isActive()) {
            return NOBODY;
        }
        return current.find().map(actor -> Long.toString(actor.agencyId())).orElse(NOBODY);
    }
}
