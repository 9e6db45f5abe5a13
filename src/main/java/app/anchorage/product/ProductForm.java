package app.anchorage.product;

import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The form of a product. */
public class ProductForm {
    private static final int MOST_ITEMS = 50;
    private static final String ITEM = "[0-9A-Za-z_-]{1,64}";

    @FormParam("merchant")
    @NotBlank
    @Pattern(regexp = "\\d{0,18}")
    public String merchant;

    @FormParam("name")
    @NotBlank
    @Size(max = 200)
    public String name;

    @FormParam("category")
    @Size(max = 80)
    public String category;

    @FormParam("items")
    @Size(max = 4000)
    public String items;

    @FormParam("live")
    public String live;

    @FormParam("everyday")
    public String everyday;

    @FormParam("commission")
    public String commission;

    @FormParam("stock")
    public String stock;

    @FormParam("gifts")
    @Size(max = 500)
    public String gifts;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static ProductForm of(String merchant) {
        ProductForm form = new ProductForm();
        form.merchant = merchant;
        return form;
    }

    static ProductForm of(Product product, List<String> items) {
        ProductForm form = of(Long.toString(product.merchantId()));
        form.name = product.name();
        form.category = product.category();
        form.items = String.join("\n", items);
        form.live = yuan(product.liveFen());
        form.everyday = yuan(product.everydayFen());
        form.commission = yuan(product.commissionPoints());
        form.stock = product.stock() == null ? "" : product.stock().toString();
        form.gifts = product.gifts();
        form.note = product.note();
        form.version = product.rowVersion();
        return form;
    }

    private static String yuan(Number hundredths) {
        return hundredths == null ? "" : BigDecimal.valueOf(hundredths.longValue(), 2).toPlainString();
    }

    /** Null with what is wrong in the errors. */
    Product.Terms terms(FormErrors errors) {
        Entered entered = new Entered(errors);
        List<String> found = found(errors);
        Long liveFen = entered.fen("live", live);
        Long everydayFen = entered.fen("everyday", everyday);
        Integer points = entered.points("commission", commission);
        Integer pieces = entered.count("stock", stock, 0);
        return errors.isEmpty() ? new Product.Terms(Long.parseLong(merchant), name.strip(), Words.orNull(category), liveFen, everydayFen, points, pieces,
                Words.orNull(gifts), Words.orNull(note), found) : null;
    }

    private List<String> found(FormErrors errors) {
        List<String> found = Arrays.stream((items == null ? "" : items).split("[\\s,，;；、]+")).filter(item -> !item.isEmpty()).distinct().toList();
        found.stream().filter(item -> !item.matches(ITEM)).findFirst().ifPresent(item -> errors.add("items", "product_item_wrong", item));
        if (found.size() > MOST_ITEMS) {
            errors.add("items", "product_items_many", MOST_ITEMS);
        }
        return found;
    }
}
