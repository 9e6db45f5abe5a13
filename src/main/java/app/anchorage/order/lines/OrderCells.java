package app.anchorage.order.lines;

import app.anchorage.web.Markup;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code {orders:rows(page)}} in templates: the rows of the list, of which each has a dozen small things to say. */
@TemplateExtension(namespace = "orders")
public final class OrderCells {
    private static final int OF_A_ROW = 1_600;

    private OrderCells() {}

    static RawString rows(OrdersPage page, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, page.rows().size() * OF_A_ROW);
        String ofShop = page.ofShop();
        for (OrderRow row : page.rows()) {
            html.raw("<tr>\n");
            choice(html, page, row);
            order(html, row);
            item(html, ofShop, row);
            anchor(html, row);
            state(html, row);
            amounts(html, row);
            money(html, row);
            html.raw("</tr>\n");
        }
        return html.done();
    }

    private static void choice(Markup html, OrdersPage page, OrderRow row) {
        if (page.mayChoose()) {
            html.raw("<td><input type=\"checkbox\" name=\"line\" value=\"").text(row.id()).raw("\" aria-label=\"").word("order_choose_one", row.orderNo())
                    .raw(page.pair() != null && page.pair().chosen(row.id()) ? "\" checked></td>\n" : "\"></td>\n");
        }
    }

    private static void order(Markup html, OrderRow row) {
        html.raw("<td><a class=\"ids\" href=\"/orders/").text(row.id()).raw("\">").text(row.orderNo()).raw("</a>");
        if (row.subOrderDiffers()) {
            html.raw("<div class=\"sub ids\">").text(row.subOrderNo()).raw("</div>");
        }
        html.raw("<div class=\"sub\">").time(row.createdAt()).raw("</div></td>\n");
    }

    private static void item(Markup html, String ofShop, OrderRow row) {
        html.raw("<td class=\"item\"><div class=\"cut\" title=\"").text(row.itemTitle()).raw("\">").text(row.itemTitle()).raw("</div><div class=\"sub\">");
        if (row.shop() == null || row.shop().isEmpty()) {
            html.raw("–");
        } else {
            html.raw("<a href=\"").text(ofShop).text(URLEncoder.encode(row.shop(), StandardCharsets.UTF_8)).raw("\">").text(row.shop()).raw("</a>");
        }
        html.raw("</div></td>\n");
    }

    private static void anchor(Markup html, OrderRow row) {
        html.raw("<td>");
        if (row.anchorId() == null) {
            html.badge("order_nobody", "wait");
        } else {
            html.raw("<a href=\"/anchors/").text(row.anchorId()).raw("\">").text(row.anchor()).raw("</a>");
        }
        html.raw("<div class=\"sub\">").word(row.attributionKey());
        if (row.sessionId() != null) {
            html.raw(" · <a href=\"/sessions/").text(row.sessionId()).raw("\">").word("order_session").raw("</a>");
        }
        html.raw("</div></td>\n");
    }

    private static void state(Markup html, OrderRow row) {
        html.raw("<td>").badge(row.stateKey(), row.stateTone());
        if (row.pairKey() != null) {
            html.raw(" ").badge(row.pairKey(), row.pairTone());
        }
        html.raw("</td>\n");
    }

    private static void amounts(Markup html, OrderRow row) {
        html.raw("<td class=\"money\">").money(row.paidFen()).raw("<div class=\"sub\">").money(row.settledFen()).raw("</div></td>\n<td class=\"money\"><span class=\"quiet\">")
                .money(row.estimateFen()).raw("</span><div>").money(row.income()).raw("</div></td>\n<td class=\"money\">").money(row.netFen());
        if (row.refundFen() != 0) {
            html.raw("<div class=\"sub\">").word("order_refunded").raw(" ").money(row.refund()).raw("</div>");
        }
        html.raw("</td>\n");
    }

    private static void money(Markup html, OrderRow row) {
        html.raw("<td>");
        if (row.moneyKey() == null) {
            html.raw("–");
        } else {
            html.badge(row.moneyKey(), row.moneyTone());
        }
        if (row.held()) {
            html.raw("<div class=\"sub\">").word("order_until").raw(" <span class=\"keep\">").day(row.liesOn()).raw("</span></div>");
        }
        html.raw("</td>\n");
    }
}
