package app.anchorage.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of sheet that people upload: whose list it fills and what it knows. The first column names the row and must be there.
 *
 * @param list the path of the list, e.g. {@code /anchors}
 * @param missingKey the text that says that the first column was not found, with the headings as its argument
 * @param audited the word for a confirmed import, e.g. {@code ROSTER_IMPORTED}
 * @param type what was imported in the audit's words, e.g. {@code ROSTER_IMPORT}
 * @param keepsMore whether columns that are not known are kept by their headings
 */
public record SheetKind(String list, String listKey, String titleKey, String leadKey, String missingKey, String audited, String type,
        List<SheetColumn> columns, boolean keepsMore) {
    /** One that forgets columns it does not know. */
    public SheetKind(String list, String listKey, String titleKey, String leadKey, String missingKey, String audited, String type, List<SheetColumn> columns) {
        this(list, listKey, titleKey, leadKey, missingKey, audited, type, columns, false);
    }

    public String path() {
        return list + "/imports";
    }

    public SheetColumn subject() {
        return columns.get(0);
    }

    /** The column a heading means; empty for one that is not known. */
    Optional<SheetColumn> column(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", "").replaceAll("\\(.*\\)$", "");
        return columns.stream().filter(c -> c.headings().stream().anyMatch(h -> h.replace(" ", "").equals(plain))).findFirst();
    }
}
