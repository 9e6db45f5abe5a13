package app.anchorage.merchant;

import app.anchorage.money.Money;
import java.util.List;
import java.util.Locale;

/** Another room's part of a merchant's page, such as its quotes; every bean of this type is shown, in order. */
public interface MerchantSection {
    /** Where it stands among the others: quotes 10, contracts 20, slots 30, money owed 40. */
    int order();

    /** The texts key of the heading. */
    String headingKey();

    /** The texts key of what to say when there is nothing. */
    String emptyKey();

    /** The newest few; called in the page's transaction. @param locale in which {@link Row#detail} is written */
    List<Row> rows(long merchant, Locale locale);

    /** Where more of them or a new one are to be found; null for nowhere. */
    default Link more(long merchant) {
        return null;
    }

    /**
     * One of them.
     *
     * @param title and href its name and its page (href null for none)
     * @param detail a line of words below the name, or null
     * @param stateKey and tone a badge's texts key and colour ({@code good}, {@code wait}, {@code bad}, {@code quiet}), or null
     * @param amount or null
     */
    record Row(String title, String href, String detail, String stateKey, String tone, Money amount) {}

    /** @param key the texts key of its words */
    record Link(String key, String href) {}
}
