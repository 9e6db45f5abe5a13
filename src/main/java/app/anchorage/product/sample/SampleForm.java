package app.anchorage.product.sample;

import app.anchorage.product.Entered;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.UUID;

/** The form of a sample. */
public class SampleForm {
    @FormParam("product")
    @Pattern(regexp = "\\d{0,18}")
    public String product;

    @FormParam("quantity")
    public String quantity = "1";

    @FormParam("requestedOn")
    public String requestedOn;

    @FormParam("sentOn")
    public String sentOn;

    @FormParam("receivedOn")
    public String receivedOn;

    @FormParam("returnBy")
    public String returnBy;

    @FormParam("returnedOn")
    public String returnedOn;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static SampleForm of(String product, LocalDate today) {
        SampleForm form = new SampleForm();
        form.product = product;
        form.requestedOn = today.toString();
        return form;
    }

    static SampleForm of(Sample sample) {
        SampleForm form = new SampleForm();
        form.product = Long.toString(sample.productId());
        form.quantity = Integer.toString(sample.quantity());
        form.requestedOn = text(sample.requestedOn());
        form.sentOn = text(sample.sentOn());
        form.receivedOn = text(sample.receivedOn());
        form.returnBy = text(sample.returnBy());
        form.returnedOn = text(sample.returnedOn());
        form.note = sample.note();
        form.version = sample.rowVersion();
        return form;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Null with what is wrong in the errors. */
    Sample.Terms terms(FormErrors errors) {
        Entered entered = new Entered(errors);
        Integer pieces = entered.count("quantity", quantity, 1);
        if (pieces == null && !errors.has("quantity")) {
            errors.add("quantity", "web_required");
        }
        LocalDate requested = entered.day("requestedOn", requestedOn);
        LocalDate sent = entered.dayOrNone("sentOn", sentOn);
        LocalDate received = entered.dayOrNone("receivedOn", receivedOn);
        LocalDate back = entered.dayOrNone("returnBy", returnBy);
        LocalDate returned = entered.dayOrNone("returnedOn", returnedOn);
        return errors.isEmpty() ? new Sample.Terms(pieces, requested, sent, received, back, returned, Words.orNull(note)) : null;
    }
}
