package app.anchorage.ledger.book;

import app.anchorage.ledger.AccountKind;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which accounts' balances are asked for. */
public class BalanceFilter {
    private static final List<String> LYING = List.of("payable", "held", "frozen");

    @QueryParam("kind")
    String kind;

    @QueryParam("lying")
    String lying;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().choice("kind", kind, AccountKind.values()).choice("lying", lying, LYING).id("after", after).id("before", before).errors();
    }

    /** Of which kind, or null for all. */
    public String kind() {
        return Arrays.stream(AccountKind.values()).map(Enum::name).filter(name -> name.equals(kind)).findFirst().orElse(null);
    }

    /** Only accounts that hold something there, or null for all. */
    public String lying() {
        return lying != null && LYING.contains(lying) ? lying : null;
    }

    public boolean narrowed() {
        return kind() != null || lying() != null;
    }

    public List<Choice> kinds() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "ledger_all")));
        Arrays.stream(AccountKind.values()).forEach(each -> choices.add(Choice.keyed(each.name(), "ledger_account_" + each)));
        return choices;
    }

    public List<Choice> lyings() {
        return List.of(Choice.keyed("", "ledger_all"), Choice.keyed("payable", "ledger_now"), Choice.keyed("held", "ledger_later"),
                Choice.keyed("frozen", "ledger_open"));
    }

    /** Which page, from 0: the links name the page they leave. */
    int page() {
        Integer from = number(after);
        Integer back = number(before);
        return from != null ? from + 1 : back != null ? Math.max(0, back - 1) : 0;
    }

    private static Integer number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }
}
