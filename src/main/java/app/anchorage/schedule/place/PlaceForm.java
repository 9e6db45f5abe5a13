package app.anchorage.schedule.place;

import app.anchorage.deal.Format;
import app.anchorage.roster.Words;
import app.anchorage.schedule.Numbers;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The form of a place in a session. */
public class PlaceForm {
    private static final int MOST = 1440;

    @FormParam("merchant")
    public String merchant;

    @FormParam("contractSlot")
    public String contractSlot;

    /** Not sent: what the place shows stays. Sent empty: nothing. */
    @FormParam("product")
    public String product;

    @FormParam("format")
    public String format = Format.MIXED.name();

    @FormParam("minutes")
    public String minutes = "10";

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static PlaceForm of(Place place) {
        PlaceForm form = new PlaceForm();
        form.merchant = place.merchantId() == null ? "" : place.merchantId().toString();
        form.contractSlot = place.contractSlotId() == null ? "" : place.contractSlotId().toString();
        form.product = place.productId() == null ? "" : place.productId().toString();
        form.format = place.format().name();
        form.minutes = Integer.toString(place.minutes());
        form.note = place.note();
        form.version = place.rowVersion();
        return form;
    }

    Long shown(Long before) {
        return product == null ? before : Numbers.id(product);
    }

    /** Null with what is wrong in the errors. */
    Place.Terms terms(FormErrors errors) {
        Integer length = Numbers.within(errors, "minutes", minutes, 1, MOST);
        if (length == null && !errors.has("minutes")) {
            errors.add("minutes", "web_required");
        }
        if (Format.of(format).isEmpty()) {
            errors.add("format", "web_wrong_form");
        }
        return errors.isEmpty() ? new Place.Terms(Numbers.id(merchant), Numbers.id(contractSlot), Format.of(format).orElseThrow(), length, Words.orNull(note))
                : null;
    }
}
