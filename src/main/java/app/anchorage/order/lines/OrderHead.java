package app.anchorage.order.lines;

import app.anchorage.money.Money;
import app.anchorage.web.Choice;
import app.anchorage.web.Field;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.Html;
import app.anchorage.web.Markup;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Map;

/** {@code {orderhead:tiles(page)}} and the like in templates: what stands above the rows of the list, each part written in one go. */
@TemplateExtension(namespace = "orderhead")
public final class OrderHead {
    private static final int OF_TILES = 2_000;
    private static final int OF_FIELDS = 16_000;
    private static final int OF_CHIPS = 800;
    private static final String LINES = "order_lines";

    private OrderHead() {}

    static RawString tiles(OrdersPage page, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, OF_TILES);
        OrderSums sums = page.sums();
        tile(html, page, "paid", "state", sums.paidAmount(), "order_tile_paid_hint", sums.paid());
        tile(html, page, "settled", "state", sums.settledAmount(), LINES, sums.settled());
        tile(html, page, "frozen", "money", sums.frozenAmount(), LINES, sums.frozen());
        tile(html, page, "nobody", "attribution", sums.nobodyAmount(), LINES, sums.nobody());
        if (page.showsPairs()) {
            tile(html, page, "open", "pair", sums.pairsAmount(), LINES, sums.pairs());
        }
        return html.done();
    }

    /** As the tag of that name. */
    private static void tile(Markup html, OrdersPage page, String value, String key, Money amount, String hint, long lines) {
        Html.tile(html, "order_tile_" + value, amount, page.tile(key, value), page.isOn(key, value)).word(hint, lines).raw("</span>\n</a>\n");
    }

    static RawString fields(OrdersPage page, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, OF_FIELDS);
        field(html, page, "q", Map.of("type", "search", "max", FilterCheck.LONGEST)).input();
        choice(html, page, "anchor", page.choices().anchors());
        if (page.offersMerchants()) {
            choice(html, page, "merchant", page.merchants());
        }
        choice(html, page, "state", page.states());
        choice(html, page, "attribution", page.attributions());
        choice(html, page, "money", page.moneys());
        choice(html, page, "pair", page.pairs());
        field(html, page, "from", Map.of("type", "date")).input();
        field(html, page, "to", Map.of("type", "date")).input();
        field(html, page, "shop", Map.of("max", FilterCheck.LONGEST)).input();
        page.hidden().forEach(condition -> html.raw("<input type=\"hidden\" name=\"").text(condition.getKey()).raw("\" value=\"").text(condition.getValue()).raw("\">\n"));
        return html.done();
    }

    private static void choice(Markup html, OrdersPage page, String name, Object options) {
        field(html, page, name, Map.of("options", options)).select();
    }

    private static Field field(Markup html, OrdersPage page, String name, Map<String, Object> more) {
        return Field.of(html, given -> switch (given) {
            case "name" -> name;
            case "label" -> "order_filter_" + name;
            case "value" -> page.filter().get(name);
            case "errors" -> page.faults();
            default -> more.get(given);
        });
    }

    static RawString chips(OrdersPage page, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, OF_CHIPS);
        for (OrdersPage.Chip chip : page.chips()) {
            html.raw("<a class=\"chip\" href=\"").text(chip.href()).raw("\">").word(chip.key()).word("web_colon").raw("<b>");
            (chip.valueKey() == null ? html.text(chip.value()) : html.word(chip.valueKey()))
                    .raw("</b> <span aria-hidden=\"true\">×</span><span class=\"hidden\">").word("order_chip_remove").raw("</span></a>");
        }
        return html.done();
    }
}
