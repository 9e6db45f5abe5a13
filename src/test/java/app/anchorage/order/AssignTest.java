package app.anchorage.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.roster.PositionKind;
import app.anchorage.roster.PositionService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssignTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Inject
    Desk desk;

    @Inject
    PositionService positions;

    @Inject
    Jdbi sql;

    @Test
    void assigning_the_positions_books_the_shares_and_empties_the_suspense() {
        Actor clerk = desk.newAgency();
        ThreeFilesTest.DAYS.forEach(day -> desk.commit(clerk, ThreeFilesTest.file(day), ThreeFilesTest.moment(day)));
        assign(clerk);
        assertThat(sums(clerk)).contains("PLATFORM 2432", "SUSPENSE 0");
        assertThat(sums(clerk)).anyMatch(sum -> sum.startsWith("ANCHOR -"));
        assertThat(sums(clerk).stream().mapToLong(sum -> Long.parseLong(sum.split(" ")[1])).sum()).isZero();
    }

    @Test
    void assigned_before_the_import_gives_the_same_balances() {
        Actor before = desk.newAgency();
        Actor after = desk.newAgency();
        ThreeFilesTest.DAYS.forEach(day -> desk.commit(after, ThreeFilesTest.file(day), ThreeFilesTest.moment(day)));
        List<String> codes = assign(after);
        give(before, codes);
        ThreeFilesTest.DAYS.forEach(day -> desk.commit(before, ThreeFilesTest.file(day), ThreeFilesTest.moment(day)));
        assertThat(days(before)).isEqualTo(days(after));
    }

    private List<String> assign(Actor clerk) {
        List<String> codes = desk.call(clerk, () -> sql.withHandle(h -> h.createQuery(
                "select distinct adzone_id from order_line where agency_id = :agency order by 1").bind("agency", clerk.agencyId())
                .mapTo(String.class).list()));
        give(clerk, codes);
        return codes;
    }

    private void give(Actor clerk, List<String> codes) {
        assertThat(codes).hasSize(2);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            long anchor = desk.anchor(clerk, "主播" + i, 6000 + 1000 * i, START);
            desk.run(clerk, () -> positions.assign(PositionKind.ADZONE, code, null, anchor, START, null));
        }
    }

    private List<String> sums(Actor clerk) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select a.kind || ' ' || sum(b.fen) from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id
                where b.agency_id = :agency group by a.id, a.kind order by 1""").bind("agency", clerk.agencyId()).mapTo(String.class).list()));
    }

    private List<String> days(Actor clerk) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select a.kind || ' ' || coalesce(n.stage_name, '') || ' ' || b.value_date || ' ' || b.fen
                from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id
                left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id
                where b.agency_id = :agency and b.fen <> 0 order by 1""").bind("agency", clerk.agencyId()).mapTo(String.class).list()));
    }
}
