package app.anchorage.merchant.upload;

import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetImport;
import app.anchorage.sheet.SheetImports;
import app.anchorage.sheet.SheetKind;
import app.anchorage.sheet.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Lists of merchants from files: master data, brands, shops and contacts. */
@ApplicationScoped
public class MerchantImportService extends SheetImports<MerchantImport> {
    static final SheetKind KIND = new SheetKind("/merchants", "nav_merchants", "merchant_import", "merchant_import_lead", "merchant_heading_missing",
            "MERCHANTS_IMPORTED", "MERCHANT_IMPORT", List.of(MerchantColumn.values()));

    @Inject
    MerchantImports imports;

    @Inject
    KnownMerchants known;

    @Inject
    MerchantWriter writer;

    @Override
    public SheetKind kind() {
        return KIND;
    }

    @Override
    protected MerchantImports imports() {
        return imports;
    }

    @Override
    protected MerchantImport of(SheetImport.Upload upload) {
        return new MerchantImport(upload);
    }

    @Override
    protected Plan plan(List<SheetRow> rows, LocalDate today) {
        return new MerchantPlanner(known.load()).plan(rows);
    }

    @Override
    protected void carryOut(Plan plan, String name) {
        writer.write(plan.rows().stream().flatMap(row -> row.changes().stream()).map(MerchantChange.class::cast).toList());
    }
}
