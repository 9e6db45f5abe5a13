package app.anchorage.intake;

import app.anchorage.intake.Facts.Tally;
import app.anchorage.intake.read.Kind;
import app.anchorage.web.FormErrors;
import java.util.List;
import java.util.stream.Stream;

/**
 * What taking an import back would do, before it is done.
 *
 * @param money the accounts that change, null when it is refused or so large that only the undo itself tells
 * @param closedBy the newest statements that forbid it
 */
public record UndoingPage(ImportView file, Facts.UndoEffect effect, List<UndoMoney.Account> money, List<UndoMoney.Closing> closedBy, String reason,
        FormErrors errors) {
    /** Trying out more rows than this would keep others from posting for too long. */
    private static final int MOST_ROWS = 50_000;

    static UndoingPage of(ImportViews.Undo undo, UndoMoney money) {
        boolean tried = undo.effect().allowed() && (undo.file().rows() == null || undo.file().rows() <= MOST_ROWS);
        return new UndoingPage(undo.file(), undo.effect(), tried ? money.effect(undo.file().id()) : null,
                undo.effect().allowed() ? List.of() : money.closedBy(undo.file().id()), "", FormErrors.none());
    }

    UndoingPage with(String typed, FormErrors faults) {
        return new UndoingPage(file, effect, money, closedBy, typed, faults);
    }

    /** One group of the agency's lines, before and after. */
    public record Change(TallyTile before, TallyTile after) {}

    public List<Change> changes() {
        return Stream.concat(effect.before().keySet().stream(), effect.after().keySet().stream())
                .distinct()
                .map(key -> new Change(tile(effect.before().get(key), key), tile(effect.after().get(key), key)))
                .toList();
    }

    /** How many statements forbid it that are not named. */
    public long closedByOthers() {
        return closedBy.isEmpty() ? 0 : closedBy.get(0).others();
    }

    /** It may be done and would do nothing: claims move money though no line changes. */
    public boolean isNothing() {
        return money != null && money.isEmpty() && effect.linesGone() + effect.linesChanged() == 0;
    }

    private static TallyTile tile(Tally tally, String key) {
        return new TallyTile(Kind.ORDERS, key, tally == null ? Tally.NONE : tally);
    }
}
