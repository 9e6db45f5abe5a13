package app.anchorage.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.deal.Format;
import app.anchorage.money.ChinaTime;
import io.restassured.response.Response;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** A merchant, rate cards and quotes for tests: cost 8,000, list 10,000 a link, commission at least 20 % (30 % without fee). */
@Dependent
public class Deals {
    static final LocalDate TODAY = ChinaTime.day(Instant.now());
    private static final Pattern LINK = Pattern.compile("value=\"https?://[^/]+(/q/[^\"]+)\"");

    @Inject
    Jdbi sql;

    private Cast cast;
    private Long merchant;

    public Deals of(Cast cast) {
        this.cast = cast;
        return this;
    }

    public long merchant() {
        if (merchant == null) {
            merchant = merchant("晚风服饰有限公司");
        }
        return merchant;
    }

    public long merchant(String name) {
        return cast.as(cast.staff(), () -> sql.withHandle(h -> h.createQuery("insert into merchant (agency_id, name, created_by) values (?, ?, ?) returning id")
                .bind(0, cast.agency()).bind(1, name).bind(2, cast.staff().actor().member()).mapTo(Long.class).one()));
    }

    public long contact(String name) {
        return cast.as(cast.staff(), () -> sql.withHandle(h -> h.createQuery("insert into merchant_contact (agency_id, merchant_id, name) values (?, ?, ?) returning id")
                .bind(0, cast.agency()).bind(1, merchant()).bind(2, name).mapTo(Long.class).one()));
    }

    public long anchor(String name) {
        long id = cast.anchor(name);
        card(id, Format.MIXED);
        return id;
    }

    public void card(long anchor, Format format) {
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into rate_card (agency_id, anchor_id, format, cost_fen, list_fen, min_points, min_pure_points, valid_from, created_by)
                values (?, ?, ?, 800000, 1000000, 2000, 3000, ?, ?)""").bind(0, cast.agency()).bind(1, anchor).bind(2, format)
                .bind(3, TODAY.minusDays(30)).bind(4, cast.staff().actor().member()).execute()));
    }

    /** The form of one line that needs no approval, with other fields in turn. */
    public Map<String, String> form(long anchor, String... other) {
        Map<String, String> form = new LinkedHashMap<>();
        put(form, "merchant", Long.toString(merchant()), "validUntil", TODAY.plusDays(7).toString(), "tax", "included", "vat", "6", "terms", "款到排期",
                "count", "1", "do", "save", "once", UUID.randomUUID().toString(), "rowVersion", "0", "anchor-0", Long.toString(anchor), "format-0", "MIXED",
                "plannedOn-0", TODAY.plusDays(10).toString(), "links-0", "1", "fee-0", "10000", "commission-0", "20", "guarantee-0", "1:5");
        put(form, other);
        return form;
    }

    private static void put(Map<String, String> form, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
    }

    /** A quote written by our staff. @return its id */
    public long write(String... other) {
        Response made = cast.staff().post("/quotes", form(anchor("小满"), other));
        assertThat(made.statusCode()).isEqualTo(303);
        return Long.parseLong(made.header("Location").replaceFirst(".*/", ""));
    }

    /** Sends it. @return the merchant's path */
    public String send(long id) {
        Response sent = act(cast.staff(), id, "sending");
        assertThat(sent.statusCode()).isEqualTo(201);
        return path(sent);
    }

    static String path(Response shown) {
        Matcher link = LINK.matcher(shown.asString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    public String sent(String... other) {
        return send(write(other));
    }

    /** A button of the quote's page, pressed with the row as it is now. */
    public Response act(Browser who, long id, String act, String... form) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of("version", Integer.toString(rowVersion(id))));
        put(sent, form);
        return who.post("/quotes/" + id + "/" + act, sent);
    }

    public int rowVersion(long id) {
        return one("select row_version from quote where id = ?", id, Integer.class);
    }

    public String state(long id) {
        return one("select state from quote where id = ?", id, String.class);
    }

    public int events(long id, String kind) {
        return one("select count(*) from quote_event where kind = '" + kind + "' and quote_id = ?", id, Integer.class);
    }

    /** As if days had gone by: its last valid day was yesterday. */
    public void expire(long id) {
        cast.asAgency(() -> sql.withHandle(h -> h.execute("update quote set valid_until = ? where id = ?", TODAY.minusDays(1), id)));
    }

    public <T> T one(String query, long id, Class<T> type) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery(query).bind(0, id).mapTo(type).one()));
    }
}
