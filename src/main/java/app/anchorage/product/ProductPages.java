package app.anchorage.product;

import app.anchorage.agency.audit.Trail;
import app.anchorage.merchant.MerchantSales;
import app.anchorage.money.Rate;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Paged;
import app.anchorage.web.Pager;
import java.util.List;

/** What the products' templates are given. */
public final class ProductPages {
    private ProductPages() {}

    public record ListPage(ProductFilter filter, Paged<ProductList.Row> found, Pager pager, List<Choice> merchants, List<String> categories, FormErrors faults,
            boolean mayEdit) {}

    /** A new or changed product. */
    public record EditPage(Product product, ProductForm form, List<Choice> merchants, List<String> categories, FormErrors errors) {
        public String action() {
            return product == null ? "/products" : product.path();
        }
    }

    /** What a product's batches form takes. */
    public record BatchForm(String quantity, String from, String to, String note) {
        static final BatchForm BLANK = new BatchForm("", "", "", "");
    }

    /** One product with all that belongs to it. @param history null without a category */
    public record OnePage(Product product, List<String> items, List<Products.Batch> batches, List<Document> documents, List<String> needs,
            MerchantSales history, List<Products.More> more, List<Trail.Step> trail, BatchForm batch, FormErrors errors, boolean mayEdit) {
        public Rate returnRate() {
            return history == null ? null : history.returnRate();
        }

        public int enough() {
            return MerchantSales.ENOUGH;
        }

        /** Pieces of all batches. */
        public long inBatches() {
            return batches.stream().mapToLong(Products.Batch::quantity).sum();
        }

        /** Whether a needed kind has a document that is valid today. */
        public boolean has(String kind) {
            return documents.stream().anyMatch(d -> d.kind().equals(kind) && (d.state() == Document.State.VALID || d.state() == Document.State.SOON));
        }
    }

    public record DocumentsPage(DocumentFilter filter, Paged<Document> found, Pager pager, FormErrors faults, boolean mayEdit) {}

    /** A new document. @param product whose it is, null: a person's */
    public record DocumentPage(Product product, DocumentForm form, List<Choice> people, List<String> kinds, FormErrors errors) {}

    public record NeedsPage(List<CategoryNeeds.Need> needs, String category, String kind, List<String> categories, List<String> kinds, FormErrors errors,
            boolean mayEdit) {}
}
