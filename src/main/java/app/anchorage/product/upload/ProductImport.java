package app.anchorage.product.upload;

import app.anchorage.sheet.SheetImport;
import jakarta.persistence.Entity;

/** An uploaded product list between its preview and its confirmation. */
@Entity
public class ProductImport extends SheetImport {
    protected ProductImport() {}

    ProductImport(Upload upload) {
        super(upload);
    }
}
