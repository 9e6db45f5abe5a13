package app.anchorage.roster;

import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Links;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which agreements the list shows, as the address says. */
public class RadarFilter {
    /** What somebody looks for. */
    enum Shown {
        ENDING("g.valid_to", "date", "asc"),
        PROPOSED("(extract(epoch from g.created_at) * 1000000)::bigint", "bigint", "asc"),
        UNSIGNED("fen", "bigint", "desc"),
        ALL("(extract(epoch from g.created_at) * 1000000)::bigint", "bigint", "desc");

        final String key;
        final String type;
        final String direction;

        Shown(String key, String type, String direction) {
            this.key = key;
            this.type = type;
            this.direction = direction;
        }

        String param() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean accepts(String text) {
            return type.equals("date") ? FilterCheck.day(text).isPresent() : text.matches("-?\\d{1,18}");
        }
    }

    private static final List<String> WITHIN = List.of("7", "30", "60");
    private static final List<String> LISTS = Arrays.stream(Shown.values()).map(Shown::param).toList();

    @QueryParam("list")
    String list;

    @QueryParam("within")
    String within;

    @QueryParam("q")
    String q;

    @QueryParam("scope")
    String scope;

    @QueryParam("form")
    String form;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().choice("list", list, LISTS).choice("within", within, WITHIN).text("q", q).choice("scope", scope, Scope.Of.values())
                .choice("form", form, Pay.Form.values()).errors();
    }

    Shown shown() {
        return Arrays.stream(Shown.values()).filter(s -> s.param().equals(list)).findFirst().orElse(Shown.ENDING);
    }

    public String list() {
        return shown().param();
    }

    /** Days. */
    public int within() {
        return within != null && WITHIN.contains(within) ? Integer.parseInt(within) : 60;
    }

    /** What the stage name or the agreement's number starts with; empty for all. */
    public String q() {
        return q == null ? "" : q.replace("\0", "").strip();
    }

    public String scope() {
        return scope == null ? "" : scope.strip();
    }

    public String form() {
        return form == null ? "" : form.strip();
    }

    public boolean narrowed() {
        return !(q() + scope() + form()).isEmpty();
    }

    public List<Choice> scopes() {
        return choices("roster_scope_", Scope.Of.values());
    }

    public List<Choice> forms() {
        return choices("roster_form_", Pay.Form.values());
    }

    private static List<Choice> choices(String key, Enum<?>[] values) {
        return Stream.concat(Stream.of(Choice.keyed("", "roster_all")), Arrays.stream(values).map(v -> Choice.keyed(v.name(), key + v.name()))).toList();
    }

    /** The same search in another list. */
    String in(Shown other, int days) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("list", other == Shown.ENDING ? "" : other.param());
        query.put("within", other == Shown.ENDING ? Integer.toString(days) : "");
        query.put("q", q());
        query.put("scope", other == Shown.UNSIGNED ? "" : scope());
        query.put("form", other == Shown.UNSIGNED ? "" : form());
        return Links.to("/agreements", query);
    }

    Optional<Place> after() {
        return Place.of(after).filter(place -> shown().accepts(place.key()));
    }

    Optional<Place> before() {
        return Place.of(before).filter(place -> shown().accepts(place.key()));
    }
}
