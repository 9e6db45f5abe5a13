package app.anchorage.deal.quote;

import app.anchorage.roster.Days;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The form of a quote: its head, as many lines as the page shows, and which button was pressed. */
public class QuoteForm {
    static final int MOST_LINES = 30;
    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_TERMS = 4000;

    public String merchant = "";
    public String contact = "";
    public String validUntil = "";
    /** What we last proposed for it: while it still says so, it ends on the first line's day at the latest. */
    public String autoValid = "";
    public String terms = "";
    public String tax = "included";
    public String vat = "6";
    public int rowVersion;
    public UUID once;
    public List<LineForm> lines = new ArrayList<>();

    private String act = "";

    static QuoteForm blank(LocalDate today, String merchant) {
        QuoteForm form = new QuoteForm();
        form.merchant = merchant == null ? "" : merchant;
        form.validUntil = today.plusDays(USUAL_DAYS).toString();
        form.autoValid = form.validUntil;
        form.lines.add(new LineForm());
        return form;
    }

    static QuoteForm of(Quote quote, Offer offer) {
        QuoteForm form = new QuoteForm();
        form.merchant = Long.toString(quote.head().merchantId());
        form.contact = quote.head().contactId() == null ? "" : quote.head().contactId().toString();
        form.validUntil = quote.head().validUntil().toString();
        form.terms = quote.head().terms();
        form.tax = quote.head().taxIncluded() ? "included" : "added";
        form.vat = quote.vat().toString().replace("%", "");
        form.rowVersion = quote.rowVersion();
        offer.lines().forEach(line -> form.lines.add(LineForm.of(line, form.lines.size())));
        return form;
    }

    static QuoteForm of(MultivaluedMap<String, String> sent) {
        QuoteForm form = new QuoteForm();
        form.merchant = LineForm.text(sent, "merchant");
        form.contact = LineForm.text(sent, "contact");
        form.validUntil = LineForm.text(sent, "validUntil");
        form.autoValid = LineForm.text(sent, "autoValid");
        form.terms = LineForm.text(sent, "terms");
        form.tax = LineForm.text(sent, "tax");
        form.vat = LineForm.text(sent, "vat");
        form.rowVersion = number(LineForm.text(sent, "rowVersion"));
        form.once = uuid(LineForm.text(sent, "once"));
        form.act = LineForm.text(sent, "do");
        int count = Math.min(number(LineForm.text(sent, "count")), MOST_LINES);
        for (int i = 0; i < count; i++) {
            form.lines.add(LineForm.of(sent, i));
        }
        return form;
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Whether the form is to be kept, not only shown again with a line more or prices filled in, as after every change of a field. */
    boolean saving() {
        return act.equals("save");
    }

    /** What a button beside "save" does to the lines. */
    void arrange() {
        int place = act.matches("(copy|drop)-\\d{1,2}") ? Integer.parseInt(act.substring(5)) : -1;
        if (act.startsWith("drop-") && place < lines.size()) {
            lines.remove(place);
        } else if (lines.size() < MOST_LINES && act.startsWith("copy-") && place < lines.size()) {
            lines.add(place + 1, lines.get(place).copyAt(place + 1));
        } else if (lines.size() < MOST_LINES && act.equals("add")) {
            lines.add(new LineForm());
        }
        List<LineForm> placed = new ArrayList<>();
        lines.forEach(line -> placed.add(line.copyAt(placed.size())));
        lines = placed;
    }

    /** Unless somebody has typed another last day, an offer ends before what it offers begins. */
    void endInTime(LocalDate today) {
        if (!validUntil.isEmpty() && validUntil.equals(autoValid)) {
            LocalDate usual = today.plusDays(USUAL_DAYS);
            autoValid = lines.stream().map(LineForm::day).filter(day -> day != null && !day.isBefore(today) && day.isBefore(usual))
                    .min(LocalDate::compareTo).orElse(usual).toString();
            validUntil = autoValid;
        }
    }

    boolean taxIncluded() {
        return !tax.equals("added");
    }

    Integer vatPoints() {
        return Words.points(vat);
    }

    Long merchantId() {
        return merchant.matches("\\d{1,18}") ? Long.valueOf(merchant) : null;
    }

    Long contactId() {
        return contact.matches("\\d{1,18}") ? Long.valueOf(contact) : null;
    }

    LocalDate validUntilDay() {
        return validUntil.isEmpty() ? null : Days.parse(validUntil);
    }

    FormErrors check(LocalDate today) {
        FormErrors errors = FormErrors.none();
        Days.check(errors, "validUntil", validUntil, today);
        if (!errors.has("validUntil") && validUntilDay().isBefore(today)) {
            errors.add("validUntil", "quote_valid_until_over");
        }
        if (vatPoints() == null) {
            errors.add("vat", "rate_percent_wrong");
        }
        if (terms.length() > LONGEST_TERMS) {
            errors.add("terms", "web_too_long", LONGEST_TERMS);
        }
        if (lines.isEmpty()) {
            errors.add("lines", "quote_no_lines");
        }
        lines.forEach(line -> line.check(errors, validUntilDay(), today));
        return errors;
    }

    Quote.Head head() {
        return new Quote.Head(merchantId(), contactId(), validUntilDay(), terms, taxIncluded(), vatPoints());
    }
}
