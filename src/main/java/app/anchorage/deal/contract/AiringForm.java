package app.anchorage.deal.contract;

import app.anchorage.deal.Format;
import app.anchorage.deal.Typed;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The part of a slot's form that says who sells what, where and when. */
public class AiringForm {
    private static final int MOST_ITEMS = 200;

    @FormParam("anchor")
    public String anchor;

    @FormParam("format")
    public String format = Format.MIXED.name();

    @FormParam("sellsFrom")
    public String sellsFrom;

    @FormParam("sellsTo")
    public String sellsTo;

    @FormParam("shop")
    public String shop;

    @FormParam("items")
    public String items;

    @FormParam("links")
    public String links = "1";

    public static AiringForm of(SlotRow slot) {
        AiringForm form = new AiringForm();
        form.anchor = Long.toString(slot.anchorId());
        form.format = slot.format().name();
        form.sellsFrom = Entered.text(slot.sellsFrom());
        form.sellsTo = Entered.text(slot.sellsTo());
        form.shop = Entered.text(slot.shopId());
        form.items = slot.items();
        form.links = Integer.toString(slot.links());
        return form;
    }

    /** Of a slot that makes up for missed sales: it must say a day and a shop, or nothing would count. Null when something is wrong. */
    public Airing makingUp(FormErrors errors, LocalDate today) {
        Entered entered = new Entered(errors, today);
        Airing airing = read(entered);
        if (Typed.blank(sellsFrom)) {
            entered.wrong("sellsFrom", "web_required");
        }
        if (Typed.blank(shop)) {
            entered.wrong("shop", "contract_make_up_shop");
        }
        return errors.isEmpty() ? airing : null;
    }

    Airing read(Entered entered) {
        Long who = Typed.blank(anchor) ? entered.wrong("anchor", "web_required") : entered.id("anchor", anchor);
        Format how = entered.one("format", Format.class, format);
        LocalDate from = entered.dayOrNone("sellsFrom", sellsFrom);
        LocalDate to = entered.dayOrNone("sellsTo", sellsTo);
        if (to != null && from == null) {
            entered.wrong("sellsFrom", "web_required");
        }
        entered.inOrder(from, "sellsTo", to);
        return new Airing(who, how, from, to, entered.id("shop", shop), items(entered), entered.count("links", links, 1, 1000));
    }

    private List<String> items(Entered entered) {
        List<String> ids = Arrays.stream((items == null ? "" : items).split("[\\s,，;；、]+")).filter(id -> !id.isEmpty()).distinct().toList();
        boolean fits = ids.size() <= MOST_ITEMS && ids.stream().allMatch(id -> id.matches("\\d{5,20}"));
        return fits ? ids : entered.wrong("items", "contract_items_wrong");
    }

    public List<Choice> formats() {
        return Format.choices();
    }
}
