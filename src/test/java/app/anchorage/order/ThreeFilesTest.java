package app.anchorage.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ThreeFilesTest {
    static final List<LocalDate> DAYS = List.of(LocalDate.of(2020, 6, 13), LocalDate.of(2020, 8, 29), LocalDate.of(2020, 9, 3));

    @Inject
    Desk desk;

    @Inject
    Jdbi sql;

    /** Totals of the lines of an agency, in fen. */
    public record Totals(long lines, long settled, long paid, long paidFen, long estimateFen, long settledFen, long incomeFen) {}

    /** What an account holds. */
    public record Holding(String kind, String day, long fen) {}

    private static final Totals ALL = new Totals(13, 10, 3, 48790, 2837, 35611, 2432);

    @Test
    void in_date_order_the_three_files_give_thirteen_lines() {
        Actor clerk = desk.newAgency();
        DAYS.forEach(day -> commit(clerk, day));
        assertThat(totals(clerk)).isEqualTo(ALL);
        assertThat(months(clerk)).containsExactly("2020-06 179", "2020-07 2171", "2020-08 82");
    }

    @Test
    void newest_first_gives_the_same_lines_and_the_same_money() {
        Actor one = desk.newAgency();
        Actor other = desk.newAgency();
        DAYS.forEach(day -> commit(one, day));
        List.of(2, 0, 1).forEach(i -> commit(other, DAYS.get(i)));
        assertThat(totals(other)).isEqualTo(ALL);
        assertThat(holdings(other)).isEqualTo(holdings(one));
    }

    @Test
    void what_is_nobodys_lies_in_suspense_and_equals_the_report() {
        Actor clerk = desk.newAgency();
        DAYS.forEach(day -> commit(clerk, day));
        assertThat(holdings(clerk)).contains(new Holding("SUSPENSE", "9999-12-31", -2432));
        assertThat(holdings(clerk).stream().filter(h -> h.kind.equals("PLATFORM")).mapToLong(Holding::fen).sum()).isEqualTo(2432);
    }

    @Test
    void undoing_the_first_leaves_all_lines_and_undoing_only_the_third_leaves_twelve() {
        Actor clerk = desk.newAgency();
        List<Long> files = DAYS.stream().map(day -> commit(clerk, day)).toList();
        assertThat(desk.undoEffect(clerk, files.get(0)).after().get("total").lines()).isEqualTo(13);
        var third = desk.undoEffect(clerk, files.get(2));
        assertThat(third.linesGone()).isEqualTo(1);
        assertThat(third.after().get("total").lines()).isEqualTo(12);
        assertThat(third.after().get("settled").lines()).isEqualTo(9);
        desk.undo(clerk, files.get(2));
        assertThat(totals(clerk)).isEqualTo(new Totals(12, 9, 3, 47834, 2811, 35231, 2411));
        desk.undo(clerk, files.get(0));
        assertThat(totals(clerk)).isEqualTo(new Totals(12, 9, 3, 47834, 2811, 35231, 2411));
    }

    @Test
    void the_preview_says_what_is_new_and_writes_nothing() {
        Actor clerk = desk.newAgency();
        commit(clerk, DAYS.get(1));
        var preview = desk.preview(clerk, file(DAYS.get(2)), moment(DAYS.get(2)));
        assertThat(preview.assessment().groups().get("total").lines()).isEqualTo(13);
        assertThat(preview.assessment().groups().get("new").lines()).isEqualTo(1);
        assertThat(preview.assessment().groups().get("unknown_position").lines()).isEqualTo(13);
        assertThat(preview.findings()).isEmpty();
        assertThat(totals(clerk).lines()).isEqualTo(12);
    }

    private long commit(Actor clerk, LocalDate day) {
        return desk.commit(clerk, file(day), moment(day));
    }

    static Path file(LocalDate day) {
        return Path.of("src/test/resources/reports/OrderDetail-" + day + ".xls");
    }

    static Instant moment(LocalDate day) {
        return ChinaTime.startOf(day.plusDays(1)).minusSeconds(1);
    }

    private Totals totals(Actor clerk) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select count(*) as lines, count(*) filter (where state = 3) as settled, count(*) filter (where state = 1) as paid,
                  sum(paid_fen)::bigint as paid_fen, sum(estimate_fen)::bigint as estimate_fen, sum(settled_fen)::bigint as settled_fen,
                  sum(income_fen)::bigint as income_fen
                from order_line where agency_id = :agency and state is not null""").bind("agency", clerk.agencyId()).mapTo(Totals.class).one()));
    }

    private List<String> months(Actor clerk) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select to_char(settled_on, 'YYYY-MM') || ' ' || sum(income_fen) from order_line where agency_id = :agency and state = 3
                group by to_char(settled_on, 'YYYY-MM') order by 1""").bind("agency", clerk.agencyId()).mapTo(String.class).list()));
    }

    private List<Holding> holdings(Actor clerk) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select a.kind, b.value_date::text as day, b.fen from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id
                where b.agency_id = :agency order by 1, 2""").bind("agency", clerk.agencyId()).mapTo(Holding.class).list()));
    }
}
