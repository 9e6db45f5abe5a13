package app.anchorage.deal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.print.Sealed;
import app.anchorage.Browser;
import app.anchorage.Cast;
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

/** Contracts made as staff makes them, through the pages. */
@Dependent
public class Paperwork {
    static final LocalDate TODAY = ChinaTime.day(Instant.now());
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Inject
    Jdbi sql;

    private Cast cast;
    private long merchant;
    private long shop;

    Paperwork of(Cast cast) {
        this.cast = cast;
        if (merchant == 0) {
            merchant = merchant("晚风服饰有限公司");
            shop = cast.asAgency(() -> sql.withHandle(h -> h.createQuery(
                    "insert into merchant_shop (agency_id, merchant_id, name) values (?, ?, ?) returning id").bind(0, cast.agency()).bind(1, merchant)
                    .bind(2, "晚风女装旗舰店").mapTo(Long.class).one()));
        }
        return this;
    }

    long merchant() {
        return merchant;
    }

    long shop() {
        return shop;
    }

    long merchant(String name) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery(
                "insert into merchant (agency_id, name, created_by) values (?, ?, ?) returning id").bind(0, cast.agency()).bind(1, name)
                .bind(2, cast.staff().actor().member()).mapTo(Long.class).one()));
    }

    Response make(Browser who, Map<String, String> other) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("kind", "ONCE", "merchant", Long.toString(merchant), "validFrom", TODAY.minusDays(20).toString(),
                "validTo", TODAY.plusDays(200).toString(), "feeKind", "FEE_AND_COMMISSION", "payWhen", "BEFORE", "vat", "6", "tax", "INCLUDED"));
        form.put("terms", "样品由甲方寄送");
        form.put("once", UUID.randomUUID().toString());
        form.putAll(other);
        return who.post("/contracts", form);
    }

    long draft(Map<String, String> other) {
        Response made = make(cast.staff(), other);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
        return id(made);
    }

    static long id(Response made) {
        return Long.parseLong(made.header("Location").replaceAll(".*/contracts/", ""));
    }

    /** The contract's version as a page shows it. */
    String version(long id) {
        Matcher found = VERSION.matcher(cast.staff().get("/contracts/" + id + "/slots/new").asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    Response addSlot(Browser who, long id, Map<String, String> other) {
        return who.post("/contracts/" + id + "/slots", slotForm(id, other));
    }

    Map<String, Object> slotForm(long id, Map<String, ?> other) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("anchor", Long.toString(cast.anchor("小满")), "format", "MIXED", "sellsFrom",
                TODAY.minusDays(10).toString(), "sellsTo", TODAY.minusDays(4).toString(), "shop", Long.toString(shop), "items", "680000000101",
                "links", "2", "fee", "60,000.00", "commission", "20", "once", UUID.randomUUID().toString()));
        form.put("version", version(id));
        form.putAll(other);
        return form;
    }

    long slot(long id, Map<String, String> other) {
        Response added = addSlot(cast.staff(), id, other);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(303);
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select max(id) from slot where contract_id = ?").bind(0, id).mapTo(Long.class).one()));
    }

    Response sign(Browser who, long id, String version, String file, byte[] scan) {
        return who.upload("/contracts/" + id + "/signature", "scan", file, scan, "version", version, "signedOn", TODAY.toString(), "signedName", "林经理");
    }

    long signed(Map<String, String> contract, Map<String, String> slot) {
        long id = draft(contract);
        if (slot != null) {
            slot(id, slot);
        }
        Response answer = sign(cast.staff(), id, version(id), "scan.pdf", Sealed.pdf());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return id;
    }

    <T> T one(String query, Class<T> type, Object... args) {
        return cast.asAgency(() -> sql.withHandle(h -> {
            var asked = h.createQuery(query);
            for (int i = 0; i < args.length; i++) {
                asked.bind(i, args[i]);
            }
            return asked.mapTo(type).one();
        }));
    }
}
