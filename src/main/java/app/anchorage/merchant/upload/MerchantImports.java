package app.anchorage.merchant.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Uploaded lists of merchants. */
@ApplicationScoped
public class MerchantImports implements PanacheRepository<MerchantImport> {}
