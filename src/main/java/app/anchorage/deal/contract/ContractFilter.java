package app.anchorage.deal.contract;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** Which contracts the list shows, as the address says. */
public class ContractFilter {
    private static final int LONGEST = 120;
    private static final List<String> ENDS = List.of("60", "30", "7");

    @QueryParam("q")
    String q;

    @QueryParam("state")
    String state;

    @QueryParam("kind")
    String kind;

    @QueryParam("merchant")
    String merchant;

    @QueryParam("ends")
    String ends;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().text("q", q).choice("state", state, ContractState.values()).choice("kind", kind, ContractKind.values()).id("merchant", merchant)
                .choice("ends", ends, ENDS).id("after", after).id("before", before).errors();
    }

    /** All of one merchant’s. */
    static ContractFilter of(long merchant) {
        ContractFilter filter = new ContractFilter();
        filter.merchant = Long.toString(merchant);
        return filter;
    }

    /** The start of a number, or a part of a merchant’s or an anchor’s name; empty for all. */
    public String q() {
        String plain = q == null ? "" : q.replace("\0", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    public String state() {
        return Entered.find(ContractState.class, state).map(Enum::name).orElse("");
    }

    public String kind() {
        return Entered.find(ContractKind.class, kind).map(Enum::name).orElse("");
    }

    /** A merchant’s id, or empty. */
    public String merchant() {
        return merchant != null && merchant.matches("\\d{1,18}") ? merchant : "";
    }

    /** "60", "30", "7": signed contracts whose last day is at most so many days ahead; or empty. */
    public String ends() {
        return ends != null && ENDS.contains(ends) ? ends : "";
    }

    /** The id the page starts below. */
    Optional<Long> after() {
        return before().isPresent() ? Optional.empty() : id(after);
    }

    /** The id the page ends above. */
    Optional<Long> before() {
        return id(before);
    }

    private static Optional<Long> id(String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    public boolean narrowed() {
        return !(q() + state() + kind() + merchant() + ends()).isEmpty();
    }
}
