package app.anchorage.agency.audit;

import app.anchorage.web.Choice;
import app.anchorage.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of acts, objects and fields; a word that is not known yet shows itself. */
final class AuditWords {
    private AuditWords() {}

    static String key(String prefix, String word) {
        return Texts.has(Locale.SIMPLIFIED_CHINESE, prefix + word) ? prefix + word : null;
    }

    /** The words and, when we have a text for it, this one. */
    static Set<String> and(Collection<String> words, String prefix, String word) {
        Set<String> all = new HashSet<>(words);
        if (key(prefix, word) != null) {
            all.add(word);
        }
        return all;
    }

    /** A select field's choices after "all". */
    static List<Choice> choices(String prefix, List<String> words) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "audit_all")));
        words.forEach(word -> choices.add(key(prefix, word) == null ? Choice.plain(word, word) : Choice.keyed(word, key(prefix, word))));
        return choices;
    }
}
