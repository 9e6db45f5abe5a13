package app.anchorage.deal.contract;

import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The part of a slot's form that says when its fee is paid; day and amount are beside each other, row by row. */
public class DuesForm {
    private static final int INSTALMENTS = 6;

    @FormParam("dueOn")
    public List<String> dueOn = List.of();

    @FormParam("dueAmount")
    public List<String> dueAmount = List.of();

    static DuesForm of(List<SlotTerms.Due> dues) {
        DuesForm form = new DuesForm();
        form.dueOn = dues.stream().map(due -> due.on().toString()).toList();
        form.dueAmount = dues.stream().map(due -> due.amount().toString()).toList();
        return form;
    }

    /** @param otherwise what holds when nothing is entered */
    List<SlotTerms.Due> read(Entered entered, Money fee, LocalDate otherwise) {
        List<SlotTerms.Due> dues = new ArrayList<>();
        lines().stream().limit(Math.max(dueOn.size(), dueAmount.size())).filter(line -> !line.blank()).forEach(line -> line.read(entered, dues));
        if (dues.isEmpty()) {
            return SlotTerms.once(fee, otherwise);
        }
        Money sum = dues.stream().map(SlotTerms.Due::amount).reduce(Money.ZERO, Money::plus);
        return sum.equals(fee) ? dues : entered.wrong("dueAmount0", "contract_instalments_sum", sum.shown(), fee.shown());
    }

    /** One instalment as entered. */
    public record DueLine(int n, String on, String amount) {
        public String onId() {
            return "dueOn" + n;
        }

        public String amountId() {
            return "dueAmount" + n;
        }

        boolean blank() {
            return Typed.blank(on) && Typed.blank(amount);
        }

        private void read(Entered entered, List<SlotTerms.Due> dues) {
            LocalDate day = entered.day(onId(), on);
            Money part = entered.money(amountId(), amount);
            if (part != null && part.isZero()) {
                entered.wrong(amountId(), "web_required");
            } else if (day != null && part != null) {
                dues.add(new SlotTerms.Due(day, part));
            }
        }
    }

    public List<DueLine> lines() {
        return IntStream.range(0, INSTALMENTS).mapToObj(i -> new DueLine(i, at(dueOn, i), at(dueAmount, i))).toList();
    }

    private static String at(List<String> texts, int i) {
        return i < texts.size() ? texts.get(i) : "";
    }

    public boolean any() {
        return lines().stream().anyMatch(line -> !line.blank());
    }
}
