package app.anchorage.me;

import app.anchorage.money.Money;
import app.anchorage.web.Pager;
import java.util.List;

/** A list of days, of items or of lines, with the sum of all that it is about. @param carried what earlier statements left, zero for none; @param others what is no line's, on the first page */
public record LinesPage(LineFilter filter, Money total, Money carried, List<DayAmount> days, List<ItemAmount> items, List<MyLine> lines,
        List<OtherAmount> others, Pager pager, Note empty) {

    public boolean isEmpty() {
        return days.isEmpty() && items.isEmpty() && lines.isEmpty() && others.isEmpty() && carried.isZero();
    }

    public List<Lying> states() {
        return List.of(Lying.values());
    }

    public String grouped() {
        return filter.byItem() ? "item" : "day";
    }
}
