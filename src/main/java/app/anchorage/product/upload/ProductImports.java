package app.anchorage.product.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Uploaded product lists. */
@ApplicationScoped
public class ProductImports implements PanacheRepository<ProductImport> {}
