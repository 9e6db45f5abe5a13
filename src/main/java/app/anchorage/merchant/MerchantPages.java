package app.anchorage.merchant;

import app.anchorage.merchant.LookAlikes.LookAlike;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Links;
import app.anchorage.web.Pager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the merchants' templates are given. */
public final class MerchantPages {
    private MerchantPages() {}

    /** The list of merchants with its filters, tiles and order. */
    public record ListPage(MerchantFilter filter, MerchantList.Page page, Pager pager, List<Choice> owners, boolean mayEdit) {
        private static final List<Choice> STATUS = List.of(Choice.keyed("active", "merchant_active"),
                Choice.keyed("archived", "merchant_archived"), Choice.keyed("all", "merchant_all"));

        public List<Choice> statuses() {
            return STATUS;
        }

        public List<MerchantList.Row> rows() {
            return page.rows();
        }

        /** The table's heading for an order: where a click leads and how it is ordered now. */
        public Heading heading(String param) {
            MerchantSort sort = MerchantSort.of(param);
            boolean on = filter.sort() == sort;
            String href = href(sort, on && !filter.descending());
            return new Heading("merchant_sort_" + sort.param(), href, on ? filter.descending() ? "descending" : "ascending" : "none");
        }

        private String href(MerchantSort sort, boolean descending) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("q", filter.q());
            query.put("status", filter.status().equals("active") ? "" : filter.status());
            query.put("owner", filter.owner());
            query.put("sort", sort == MerchantSort.NAME ? "" : sort.param());
            query.put("dir", descending ? "desc" : "");
            return Links.to("/merchants", query);
        }

        /** The tile's list: only its own condition, with the search kept. */
        public String tile(String status) {
            return Links.to("/merchants", Map.of("q", filter.q(), "status", status));
        }

        public boolean isOn(String status) {
            return filter.status().equals(status) && filter.owner().isEmpty();
        }
    }

    public record Heading(String key, String href, String sorted) {}

    /** A new or changed merchant; {@code known} are those it looks like. */
    public record EditPage(Long id, MerchantForm form, List<Choice> owners, List<LookAlike> known, FormErrors errors) {
        public String action() {
            return id == null ? "/merchants" : "/merchants/" + id;
        }
    }

    /** One merchant with all that belongs to it; {@code brand} is the brand being added. */
    public record OnePage(MerchantView.Whole whole, String brand, FormErrors errors, boolean mayEdit) {
        public MerchantView.Head head() {
            return whole.head();
        }

        public String path() {
            return "/merchants/" + head().id();
        }

        public String settledPath(MerchantSales sales) {
            return "/orders?state=settled&merchant=" + head().id() + "&from=" + sales.since();
        }
    }

    /** A new or changed contact. */
    public record ContactPage(Merchant merchant, Long id, ContactForm form, FormErrors errors) {
        public String path() {
            return "/merchants/" + merchant.id();
        }

        public String action() {
            return path() + "/contacts" + (id == null ? "" : "/" + id);
        }
    }

    /** A new or changed shop. */
    public record ShopPage(Merchant merchant, Long id, ShopForm form, FormErrors errors) {
        public String path() {
            return "/merchants/" + merchant.id();
        }

        public String action() {
            return path() + "/shops" + (id == null ? "" : "/" + id);
        }
    }

    /** The shops nobody knows. */
    public record UnknownPage(String q, List<UnknownShops.Row> rows, boolean mayEdit) {
        /** How many the page leaves out. */
        public long more() {
            return rows.isEmpty() ? 0 : rows.get(0).found() - rows.size();
        }
    }

    /** Whose a shop is. */
    public record AttachPage(String shop, String merchant, List<Choice> merchants, FormErrors errors) {
        public String newMerchant() {
            return Links.to("/merchants/new", Map.of("shop", shop));
        }
    }
}
