package app.anchorage.product;

import app.anchorage.roster.Days;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import java.time.LocalDate;

/** Reads the fields of a product's forms and notes what is wrong with each. Null when nothing was entered or it cannot be read. */
public final class Entered {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int MOST_DIGITS = 9;

    private final FormErrors errors;

    public Entered(FormErrors errors) {
        this.errors = errors;
    }

    /** A day that must be there. */
    public LocalDate day(String field, String text) {
        return Words.orNull(text) == null ? wrong(field, "web_required") : dayOrNone(field, text);
    }

    public LocalDate dayOrNone(String field, String text) {
        if (Words.orNull(text) == null) {
            return null;
        }
        LocalDate day = Days.parse(text.strip());
        boolean near = day != null && !day.isBefore(EARLIEST) && day.isBefore(LATEST);
        return near ? day : wrong(field, "product_day_wrong");
    }

    public Long fen(String field, String text) {
        if (Words.orNull(text) == null) {
            return null;
        }
        Long fen = Words.fen(text.replaceAll("[¥￥元]", ""));
        return fen == null ? wrong(field, "product_price_wrong") : fen;
    }

    /** Hundredths of a percent. */
    public Integer points(String field, String text) {
        if (Words.orNull(text) == null) {
            return null;
        }
        Integer points = Words.points(text);
        return points == null ? wrong(field, "product_percent_wrong") : points;
    }

    public Integer count(String field, String text, int least) {
        if (Words.orNull(text) == null) {
            return null;
        }
        String digits = text.strip().replaceAll("[,，]", "");
        boolean fits = digits.matches("\\d{1," + MOST_DIGITS + "}") && Integer.parseInt(digits) >= least;
        return fits ? Integer.valueOf(digits) : wrong(field, "product_count_wrong", least);
    }

    private <T> T wrong(String field, String key, Object... args) {
        errors.add(field, key, args);
        return null;
    }
}
