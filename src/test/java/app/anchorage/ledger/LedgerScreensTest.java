package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerScreensTest {
    @Inject
    Cast cast;

    @Inject
    Office office;

    @Inject
    TestLines lines;

    @Inject
    Jdbi sql;

    @TestHTTPResource("/")
    URL root;

    @Test
    void the_ledgers_pages_fit_and_speak_both_languages() {
        refunded();
        office.verify(cast.finance());
        List<String> faults = new ArrayList<>(new Screens("ledger", root.toString()).look(cast.finance(), new LinkedHashMap<>(Map.of("ledger", "/ledger",
                "reversed", "/ledger?reversed=show", "none-found", "/ledger?line=1", "journal", "/ledger/journals/" + number("select max(id) from journal"),
                "entry", "/entries/" + entry("ANCHOR"), "entry-first", "/entries/" + first("ANCHOR"), "entry-agency", "/entries/" + entry("AGENCY"),
                "entry-platform", "/entries/" + entry("PLATFORM"), "verifier", "/verifier"))));
        Superuser.corrupt("update balance set fen = fen + 1 where (account_id, value_date) = (select account_id, min(value_date) from balance where agency_id = "
                + cast.agency() + " group by 1 limit 1)");
        office.verify(cast.finance());
        faults.addAll(new Screens("ledger", root.toString()).look(cast.finance(), new LinkedHashMap<>(Map.of("verifier-bad", "/verifier"))));
        faults.addAll(new Screens("ledger", root.toString()).look(cast.alice(), new LinkedHashMap<>(Map.of("entry-phone", "/entries/" + entry("ANCHOR")))));
        assertThat(faults).isEmpty();
    }

    private void refunded() {
        lines.of(cast);
        long xiaoman = cast.anchor("小满");
        lines.agreement(xiaoman, "60", 0, LocalDate.of(2020, 1, 1));
        long line = lines.settled(xiaoman, "499.00", "20", "10", "99.80", "9.98", "2025-01-10T12:00");
        lines.claim(line, 4, "150.00", null);
        lines.claim(line, 3, "150.00", "2025-01-10T12:30");
        lines.claim(line, 13, "150.00", "2025-02-14T09:30");
        lines.settled(xiaoman, "1234567.89", "2025-01-11T12:00");
        lines.settled(null, "12.00", "2025-01-11T12:00");
    }

    private long entry(String kind) {
        return number("select max(e.id) from entry e join account a on a.id = e.account_id join journal j on j.id = e.journal_id where j.refund_fen > 0 and a.kind = '" + kind + "' and e.fen "
                + (kind.equals("PLATFORM") ? "<" : ">") + " 0");
    }

    private long first(String kind) {
        return number("select min(e.id) from entry e join account a on a.id = e.account_id where a.kind = '" + kind + "'");
    }

    private long number(String query) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one()));
    }
}
