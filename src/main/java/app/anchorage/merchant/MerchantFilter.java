package app.anchorage.merchant;

import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Which merchants the list shows and in what order, as the address says. */
public class MerchantFilter {
    private static final int LONGEST = 120;

    @QueryParam("q")
    String q;

    @QueryParam("status")
    String status;

    @QueryParam("owner")
    String owner;

    @QueryParam("sort")
    String sort;

    @QueryParam("dir")
    String dir;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** A part of the name, a brand or a shop, or the start of the tax number; empty for all. */
    public String q() {
        String plain = q == null ? "" : q.replace("\0", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Archived merchants are shown only when asked for. */
    public String status() {
        return "archived".equals(status) || "all".equals(status) ? status : "active";
    }

    /** A member's id, "none" or empty for all. */
    public String owner() {
        return owner != null && owner.matches("none|\\d{1,18}") ? owner : "";
    }

    public MerchantSort sort() {
        return MerchantSort.of(sort);
    }

    public boolean descending() {
        return "desc".equals(dir);
    }

    Optional<Place> after() {
        return before().isPresent() ? Optional.empty() : Place.of(after).filter(p -> sort().accepts(p.key()));
    }

    Optional<Place> before() {
        return Place.of(before).filter(p -> sort().accepts(p.key()));
    }

    /** Something besides the usual view was asked for. */
    public boolean narrowed() {
        return !q().isEmpty() || !owner().isEmpty() || !status().equals("active");
    }
}
