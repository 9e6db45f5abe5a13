package app.anchorage.product.upload;

import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetImport;
import app.anchorage.sheet.SheetImports;
import app.anchorage.sheet.SheetKind;
import app.anchorage.sheet.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Product lists from files, such as the platform's own of 27 columns. */
@ApplicationScoped
public class ProductImportService extends SheetImports<ProductImport> {
    static final SheetKind KIND = new SheetKind("/products", "nav_products", "product_import", "product_import_lead", "product_heading_missing",
            "PRODUCTS_IMPORTED", "PRODUCT_IMPORT", List.of(ProductColumn.values()), true);

    @Inject
    ProductImports imports;

    @Inject
    ProductBook book;

    @Inject
    ProductWriter writer;

    @Override
    public SheetKind kind() {
        return KIND;
    }

    @Override
    protected ProductImports imports() {
        return imports;
    }

    @Override
    protected ProductImport of(SheetImport.Upload upload) {
        return new ProductImport(upload);
    }

    @Override
    protected Plan plan(List<SheetRow> rows, LocalDate today) {
        List<String> items = rows.stream().map(row -> row.cell(ProductColumn.ITEM)).filter(item -> !item.isEmpty()).distinct().toList();
        return new ProductPlanner(book.load(items)).plan(rows);
    }

    @Override
    protected void carryOut(Plan plan, String name) {
        writer.write(plan.rows().stream().flatMap(row -> row.changes().stream()).map(ProductChange.class::cast).toList());
    }
}
