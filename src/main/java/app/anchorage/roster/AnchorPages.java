package app.anchorage.roster;

import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Links;
import app.anchorage.web.Pager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the roster's templates are given. */
public final class AnchorPages {
    private AnchorPages() {}

    private static final List<Choice> ROLES =
            Arrays.stream(Anchor.Part.values()).map(role -> Choice.keyed(role.name(), "roster_role_" + role)).toList();

    /** The list of anchors with its filters, tiles and order. */
    public record ListPage(AnchorFilter filter, AnchorList.Page page, Pager pager, boolean mayEdit) {
        private static final List<Choice> STATUS = List.of(Choice.keyed("active", "roster_status_ACTIVE"),
                Choice.keyed("archived", "roster_status_ARCHIVED"), Choice.keyed("all", "roster_all"));
        private static final List<Choice> AGREEMENT = withOrWithout("roster_with_agreement", "roster_without_agreement");
        private static final List<Choice> POSITION = withOrWithout("roster_with_position", "roster_without_position");

        private static List<Choice> withOrWithout(String with, String without) {
            return List.of(Choice.keyed("", "roster_all"), Choice.keyed("with", with), Choice.keyed("without", without));
        }

        public List<Choice> roles() {
            return Stream.concat(Stream.of(Choice.keyed("", "roster_all")), ROLES.stream()).toList();
        }

        public List<Choice> statuses() {
            return STATUS;
        }

        public List<Choice> agreements() {
            return AGREEMENT;
        }

        public List<Choice> positions() {
            return POSITION;
        }

        /** The table's heading for an order: where a click leads and how it is ordered now. */
        public List<Heading> headings() {
            return List.of(heading(AnchorSort.NAME), heading(AnchorSort.SHARE), heading(AnchorSort.POSITIONS), heading(AnchorSort.SINCE));
        }

        public Heading heading(AnchorSort sort) {
            boolean on = filter.sort() == sort;
            boolean down = on && !filter.descending();
            return new Heading("roster_sort_" + sort.param(), href(sort, down), on ? filter.descending() ? "descending" : "ascending" : "none");
        }

        private String href(AnchorSort sort, boolean descending) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("q", filter.q());
            query.put("status", filter.status().equals("active") ? "" : filter.status());
            query.put("role", filter.role());
            query.put("agreement", filter.agreement());
            query.put("position", filter.position());
            query.put("sort", sort == AnchorSort.NAME ? "" : sort.param());
            query.put("dir", descending ? "desc" : "");
            return Links.to("/anchors", query);
        }

        /** The tile's list: only its own condition, with the search kept. */
        public String tile(String name, String value) {
            return Links.to("/anchors", Map.of("q", filter.q(), name, value));
        }

        public boolean isOn(String status, String agreement, String position) {
            return filter.status().equals(status) && filter.agreement().equals(agreement) && filter.position().equals(position);
        }
    }

    public record Heading(String key, String href, String sorted) {}

    /** A new or changed anchor. */
    public record EditPage(Long id, AnchorForm form, FormErrors errors) {
        public List<Choice> roles() {
            return ROLES;
        }
    }

    /** One anchor with all that belongs to him; {@code form} is the position being added, {@code asked} a sale looking for its agreement. */
    public record OnePage(AnchorView.Whole whole, SaleAsked.Answer asked, PositionForm form, FormErrors errors, boolean mayEdit, boolean mayDecide,
            WeekOfWork.Sum week) implements Positions {
        @Override
        public List<AnchorView.PositionRow> rows() {
            return whole.positions();
        }

        @Override
        public String base() {
            return "/anchors/" + whole.anchor().id() + "/positions";
        }

        @Override
        public boolean rooms() {
            return false;
        }
    }

    /** What a table of positions needs. */
    public interface Positions {
        List<AnchorView.PositionRow> rows();

        /** The address below which each position has its own. */
        String base();

        boolean rooms();
    }

    /** A position about to end; {@code action} is where the form goes, {@code back} the page it came from. */
    public record EndPage(AnchorView.PositionRow position, EndForm form, FormErrors errors, String action, String back) {}

    /** Rooms' positions. */
    public record RoomsPage(List<AnchorView.PositionRow> positions, PositionForm form, FormErrors errors, boolean mayEdit) implements Positions {
        @Override
        public List<AnchorView.PositionRow> rows() {
            return positions;
        }

        @Override
        public String base() {
            return "/rooms-positions";
        }

        @Override
        public boolean rooms() {
            return true;
        }
    }

    /** A new version, or a correction when {@code corrected} is set; {@code impact} is what it would do to booked money, if that was refused. */
    public record AgreementPage(Anchor anchor, AnchorView.VersionRow corrected, AgreementForm form, FormErrors errors, Payees.Known known,
            AgreementImpact.Impact impact) {
        private static final List<Choice> SCOPES = Arrays.stream(Scope.Of.values()).sorted(Comparator.reverseOrder())
                .map(of -> Choice.keyed(of.name(), "roster_scope_" + of)).toList();
        private static final List<Choice> FORMS = Arrays.stream(Pay.Form.values()).map(f -> Choice.keyed(f.name(), "roster_form_" + f)).toList();
        private static final List<Choice> KINDS = choices("roster_tiers_", "MARGINAL", "WHOLE");
        private static final List<Choice> BORDERS = choices("roster_border_", "BELOW", "ABOVE");
        private static final List<Choice> CLOSED = choices("roster_closed_", "RERATES", "KEEPS");
        private static final List<Choice> PARTS = List.of(Choice.keyed("", "roster_part_DAYS"), Choice.keyed("WHOLE", "roster_part_WHOLE"));
        private static final List<Choice> FEE_OF = List.of(Choice.keyed("", "roster_fee_of_NET"), Choice.keyed("GROSS", "roster_fee_of_GROSS"));

        private static List<Choice> choices(String key, String one, String other) {
            return List.of(Choice.keyed("", "roster_choose"), Choice.keyed(one, key + one), Choice.keyed(other, key + other));
        }

        public List<Choice> scopes() {
            return SCOPES;
        }

        public List<Choice> forms() {
            return FORMS;
        }

        public List<Choice> kinds() {
            return KINDS;
        }

        public List<Choice> borders() {
            return BORDERS;
        }

        public List<Choice> closed() {
            return CLOSED;
        }

        public List<Choice> parts() {
            return PARTS;
        }

        public List<Choice> feeOf() {
            return FEE_OF;
        }

        /** Whether somebody is or was about to be in the team. */
        public boolean teamOpen() {
            return form.pay.team().stream().anyMatch(row -> !row.empty());
        }
    }

    /**
     * One version; a proposal with what accepting it does to money.
     *
     * @param impact null where nothing can be accepted; @param changed whether it is other than what was shown before
     * @param obstacle why this person may not decide, or null; @param superseded whether another has taken its place for good
     */
    public record DecisionPage(Anchor anchor, AnchorView.VersionRow version, AnchorView.VersionRow corrected, AgreementImpact.Impact impact,
            boolean changed, String obstacle, DecisionForm form, FormErrors errors, Actor reader, LocalDate today, boolean superseded) {
        public String path() {
            return "/anchors/" + anchor.id() + "/agreements/" + version.id();
        }

        public boolean mayEdit() {
            return reader.is(Role.OWNER, Role.STAFF);
        }

        public boolean mayWithdraw() {
            return mayEdit() && version.proposed() && version.maker() == reader.member();
        }

        public boolean mayEnd() {
            return mayEdit() && version.active() && version.validTo() == null && !superseded;
        }

        /** A last day for an open version. */
        public boolean ends() {
            return corrected != null && version.validTo() != null && !version.validTo().equals(corrected.validTo());
        }
    }
}
