package app.anchorage.merchant.upload;

import app.anchorage.sheet.SheetImport;
import jakarta.persistence.Entity;

/** An uploaded list of merchants between its preview and its confirmation. */
@Entity
public class MerchantImport extends SheetImport {
    protected MerchantImport() {}

    MerchantImport(Upload upload) {
        super(upload);
    }
}
