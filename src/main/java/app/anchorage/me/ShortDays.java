package app.anchorage.me;

import app.anchorage.web.Texts;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code {short:day(…)}}: a day of about now, as a phone has room for: 12-05, in English 5 Dec. */
@TemplateExtension(namespace = "short")
public final class ShortDays {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private ShortDays() {}

    public static String day(LocalDate day, @TemplateAttribute("locale") Object locale) {
        return day == null ? "–" : (english(locale) ? EN : ZH).format(day);
    }

    /** A note in the reader's language. */
    public static String note(Note note, @TemplateAttribute("locale") Object locale) {
        Locale language = english(locale) ? Locale.UK : Locale.SIMPLIFIED_CHINESE;
        String amount = note.amount() == null ? "–" : note.amount().shown();
        return Texts.of(language, note.key(), day(note.day(), locale), amount, note.word());
    }

    private static boolean english(Object locale) {
        return locale != null && locale.toString().startsWith("en");
    }
}
