package app.anchorage.web;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** A piece of a page that is written in one go, because it or its parts stand there many times. Only {@link #raw}, which takes literals, and {@link #written} are not escaped. */
public final class Markup {
    private final StringBuilder html;
    private final Locale locale;

    /** @param locale a template's attribute of that name; @param size about how many characters it will have */
    public Markup(Object locale, int size) {
        this.locale = TextsResolver.locale(locale);
        this.html = new StringBuilder(size);
    }

    Locale locale() {
        return locale;
    }

    public Markup raw(String literal) {
        html.append(literal);
        return this;
    }

    /** A part of what such a piece has written before. */
    Markup written(String piece, int from, int to) {
        html.append(piece, from, to);
        return this;
    }

    /** Escaped as templates do it; nothing for null. */
    public Markup text(Object value) {
        String text = value == null ? "" : value.toString();
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            String instead = instead(text.charAt(at));
            if (instead != null) {
                html.append(text, written, at).append(instead);
                written = at + 1;
            }
        }
        html.append(text, written, text.length());
        return this;
    }

    private static String instead(char letter) {
        return switch (letter) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    public Markup word(String key, Object... args) {
        return text(Texts.of(locale, key, args));
    }

    /** What is negative is also said in words, to those who do not see the minus. */
    public Markup money(Object amount) {
        if (Formats.negative(amount)) {
            return raw("<span class=\"amount neg\"><span class=\"hidden\">").word("web_negative").raw("</span>").text(Formats.money(amount)).raw("</span>");
        }
        return raw("<span class=\"amount\">").text(Formats.money(amount)).raw("</span>");
    }

    /** As the tag of that name writes it. */
    public Markup badge(String key, String tone) {
        return raw("<span class=\"state ").text(tone).raw("\">").word(key).raw("</span>");
    }

    public Markup day(LocalDate day) {
        return text(Formats.day(day, locale));
    }

    public Markup time(Instant moment) {
        return text(Formats.time(moment, locale));
    }

    int length() {
        return html.length();
    }

    public RawString done() {
        return new RawString(html.toString());
    }
}
