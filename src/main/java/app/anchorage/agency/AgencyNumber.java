package app.anchorage.agency;

import java.util.Map;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.engine.spi.FilterDefinition;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.BigIntJdbcType;

/**
 * Lets {@code @TenantId} be a bigint column: Quarkus knows tenants as strings only, and Hibernate would compare the column with a varchar.
 * In entities: {@code @TenantId @JdbcTypeCode(SqlTypes.BIGINT) private String agencyId}.
 */
public class AgencyNumber implements AdditionalMappingContributor {
    private static final String FILTER = "_tenantId";
    private static final String PARAMETER = "tenantId";

    @Override
    public void contribute(AdditionalMappingContributions contributions, InFlightMetadataCollector metadata,
            ResourceStreamLocator resources, MetadataBuildingContext context) {
        var number = context.getBootstrapContext().getTypeConfiguration().getBasicTypeRegistry()
                .resolve(StringJavaType.INSTANCE, BigIntJdbcType.INSTANCE);
        metadata.addFilterDefinition(new FilterDefinition(FILTER, "", false, true, Map.of(PARAMETER, number), Map.of()));
    }
}
