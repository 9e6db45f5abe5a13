package app.anchorage.schedule.session;

import java.util.List;
import java.util.Locale;

/** Another room's part of a session's page; every bean of this type is shown, in order. */
public interface SessionSection {
    /** Where it stands among the others: products 30, funnel 50, money 60. */
    int order();

    /** The texts key of the heading. */
    String headingKey();

    /** The texts key of what to say when there is nothing. */
    String emptyKey();

    /** Called in the page's transaction. @param locale in which {@link Row#detail} is written */
    List<Row> rows(long session, Locale locale);

    /** What must be seen first of all, in red; usually nothing. Called as {@link #rows} is. */
    default List<String> warnings(long session, Locale locale) {
        return List.of();
    }

    /** Where more of them are to be found; null for nowhere. */
    default Link more(long session) {
        return null;
    }

    /**
     * One of them.
     *
     * @param href its page, or null; @param detail a line of words below, or null
     * @param stateKey and tone a badge's texts key and colour, or null; @param amount Money, a number or null; @param provisional it can still change
     */
    record Row(String title, String href, String detail, String stateKey, String tone, Object amount, boolean provisional) {}

    /** @param key the texts key of its words */
    record Link(String key, String href) {}
}
