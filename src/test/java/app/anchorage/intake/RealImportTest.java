package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The three real reports through the pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RealImportTest {
    private static final String FIRST = "OrderDetail-2020-06-13.xls";
    private static final String SECOND = "OrderDetail-2020-08-29.xls";
    private static final String THIRD = "OrderDetail-2020-09-03.xls";

    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    Facts facts;

    @Test
    void in_date_order() {
        long first = importAll(FIRST, SECOND, THIRD).get(0);
        assertThat(effect(first).linesGone()).isZero();
        assertThat(effect(first).after().get("total").lines()).isEqualTo(13);
    }

    @Test
    void newest_first() {
        long third = importAll(THIRD, SECOND, FIRST).get(0);
        Facts.UndoEffect undone = effect(third);
        assertThat(undone.after().get("settled").lines()).isEqualTo(9);
        assertThat(undone.after().get("total")).isEqualTo(new Facts.Tally(12, 478_34, undone.after().get("total").estimateFen(), 352_31, 24_11));
        String page = cast.finance().get("/imports/" + third + "/undoing").asString();
        assertThat(page).contains("478.34", "352.31", "24.11", "487.90", "356.11", "24.32");
    }

    private List<Long> importAll(String... names) {
        Browser clerk = cast.finance();
        List<Long> ids = java.util.Arrays.stream(names).map(name -> imports.done(clerk, name, Sample.real(name))).toList();
        Facts.Tally all = effect(ids.get(0)).before().get("total");
        assertThat(all).isEqualTo(new Facts.Tally(13, 487_90, all.estimateFen(), 356_11, 24_32));
        assertThat(effect(ids.get(0)).before().get("settled").lines()).isEqualTo(10);
        return ids;
    }

    private Facts.UndoEffect effect(long id) {
        return cast.as(cast.finance(), () -> facts.undoEffect(id));
    }
}
