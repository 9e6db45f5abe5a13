package app.anchorage.roster;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;

/** A sale that somebody wonders about, as the address says: which agreement it has, and why that one. */
public class SaleAsked {
    private static final String PLATFORM = "TAOBAO";

    @QueryParam("day")
    public String day;

    @QueryParam("category")
    public String category;

    @QueryParam("brand")
    public String brand;

    @QueryParam("item")
    public String item;

    /** One scope's turn. @param version null when none is in force that day */
    public record Rung(String scopeKeyText, String scopeKey, AnchorView.VersionRow version, boolean holds, boolean wins) {
        public String resultKey() {
            if (wins) {
                return "roster_which_wins";
            }
            return version == null ? "roster_which_none" : holds ? "roster_which_loses" : "roster_which_other";
        }
    }

    /** @param day asked for; @param rungs the most specific first; @param asked whether somebody asked */
    public record Answer(LocalDate day, SaleAsked sale, List<Rung> rungs, boolean asked) {
        public boolean nobodyWins() {
            return rungs.stream().noneMatch(Rung::wins);
        }

        /** More than one scope: then it is worth asking. */
        public boolean several() {
            return rungs.size() > 1;
        }
    }

    Answer answer(AnchorView.Whole whole) {
        LocalDate on = Days.parse(day) == null ? whole.today() : Days.parse(day);
        Scope.Sale sale = new Scope.Sale(PLATFORM, text(category), text(brand), text(item));
        List<Rung> rungs = whole.timeline().ladder(on, sale).stream().map(rung -> new Rung("roster_scope_" + rung.scope().of(), rung.scope().key(),
                rung.version() == null ? null : whole.version(rung.version().id()), rung.holds(), rung.wins())).toList();
        return new Answer(on, this, rungs, day != null);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
