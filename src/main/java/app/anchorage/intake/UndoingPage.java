package app.anchorage.intake;

import app.anchorage.intake.Facts.Tally;
import app.anchorage.intake.read.Kind;
import app.anchorage.web.FormErrors;
import java.util.List;
import java.util.stream.Stream;

/** What taking an import back would do, before it is done. */
public record UndoingPage(ImportView file, Facts.UndoEffect effect, String reason, FormErrors errors) {
    static UndoingPage of(ImportViews.Undo undo) {
        return new UndoingPage(undo.file(), undo.effect(), "", FormErrors.none());
    }

    UndoingPage with(String typed, FormErrors faults) {
        return new UndoingPage(file, effect, typed, faults);
    }

    /** One group of the agency's lines, before and after. */
    public record Change(TallyTile before, TallyTile after) {}

    public List<Change> changes() {
        return Stream.concat(effect.before().keySet().stream(), effect.after().keySet().stream())
                .distinct()
                .map(key -> new Change(tile(effect.before().get(key), key), tile(effect.after().get(key), key)))
                .toList();
    }

    public boolean isNothing() {
        return effect.linesGone() + effect.linesChanged() == 0;
    }

    private static TallyTile tile(Tally tally, String key) {
        return new TallyTile(Kind.ORDERS, key, tally == null ? Tally.NONE : tally);
    }
}
