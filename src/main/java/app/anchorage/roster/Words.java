package app.anchorage.roster;

import app.anchorage.money.Money;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type, brought to the form in which it is kept. */
public final class Words {
    private static final Pattern PID = Pattern.compile("mm_\\d+_\\d+_(\\d+)");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,2}))?\\s*[%％]?");

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    private Words() {}

    /** Stripped; null when nothing is left. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A position's code; of a whole PID {@code mm_pub_site_adzone} the adzone. Null when it is none. */
    public static String code(String text) {
        String code = orNull(text);
        if (code == null) {
            return null;
        }
        Matcher pid = PID.matcher(code);
        String own = pid.matches() ? pid.group(1) : code;
        return CODE.matcher(own).matches() ? own : null;
    }

    /** "20,000" or "20000.5" → fen; null when it is no such amount, negative ones included. */
    public static Long fen(String text) {
        String amount = text == null ? "" : text.strip().replaceAll("[,，]", "");
        return AMOUNT.matcher(amount).matches() ? Long.valueOf(Money.yuan(amount).fen()) : null;
    }

    /** "70", "70.5", "70.50%" → hundredths of a percent from 0 to 10,000; null when it is no such share. */
    public static Integer points(String text) {
        Matcher share = PERCENT.matcher(text == null ? "" : text.strip());
        if (!share.matches()) {
            return null;
        }
        String decimals = share.group(2) == null ? "" : share.group(2);
        int points = Integer.parseInt(share.group(1)) * 100 + Integer.parseInt((decimals + "00").substring(0, 2));
        return points <= 10_000 ? points : null;
    }
}
