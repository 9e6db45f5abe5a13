package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.settlement.run.Approval;
import app.anchorage.settlement.run.RunService;
import app.anchorage.settlement.run.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** The demo agency's first months, lived through the same services as real ones: reports, agreements, claims, two approved runs. */
@ApplicationScoped
public class TryOutData {
    private static final int MONTHS = 4;
    private static final int AFTER_THE_JOBS = 3_000_000;

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Inject
    DemoAgreements agreements;

    @Inject
    DemoImport imports;

    @Inject
    DemoMerchants merchants;

    @Inject
    DemoFees fees;

    @Inject
    RunService runs;

    @Inject
    Submission submission;

    @Inject
    Approval approval;

    @Inject
    DemoQuotes quotes;

    @Inject
    DemoContracts contracts;

    @Inject
    DemoProducts products;

    @Inject
    DemoSchedule schedule;

    @ConfigProperty(name = "anchorage.try-out")
    boolean tryOut;

    /** A member of the demo agency with his log-in. */
    public record Person(long agencyId, long memberId, String role) {}

    void onStart(@Observes @Priority(AFTER_THE_JOBS) StartupEvent start) {
        if (tryOut && isEmpty()) {
            live();
        }
    }

    private boolean isEmpty() {
        return in(person("finance"), () -> sql.withHandle(h -> h.createQuery("select count(*) = 0 from report_file").mapTo(Boolean.class).one()));
    }

    private void live() {
        LocalDate today = ChinaTime.day(clock.instant());
        LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1);
        LocalDate thisMonth = today.withDayOfMonth(1);
        LocalDate second = thisMonth.minusDays(1);
        LocalDate earlier = thisMonth.minusMonths(1).minusDays(1);
        List<DemoSale> sales = sold(first, today, List.of(earlier, second));
        DemoAgreements.People people = new DemoAgreements.People(person("staff"), person("approver"), anchorOf("xiaoman"), anchorOf("akai"));
        long version = agreements.sign(people, first, today);
        holdFood(first);
        merchants.take(person("staff"));
        schedule.live(person("staff"), anchorOf("xiaoman"), anchorOf("akai"), today);
        settle(sales, earlier);
        settle(sales, second);
        report(sales, LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE).minusHours(1));
        quotes.live(new DemoQuotes.People(person("staff"), anchorOf("xiaoman"), anchorOf("akai")), today);
        contracts.sign(person("staff"), anchorOf("xiaoman"), anchorOf("akai"), first, today);
        fees.take(person("finance"), today);
        agreements.propose(people, version);
        products.take(person("staff"), today);
    }

    private static List<DemoSale> sold(LocalDate first, LocalDate today, List<LocalDate> cutoffs) {
        DemoSales shop = new DemoSales();
        List<DemoSale> sales = shop.between(first, today.minusDays(1));
        for (LocalDate cutoff : cutoffs) {
            sales = DemoSales.withClawbackAfter(cutoff, sales);
        }
        sales.addAll(shop.ofRoom(DemoSchedule.shared(today)));
        return sales;
    }

    /** A short hold for food, as the category's rule. */
    private void holdFood(LocalDate first) {
        Actor staff = person("staff");
        in(staff, () -> sql.withHandle(h -> h.execute("""
                insert into hold_rule (agency_id, scope, key, days, valid_from) values (?, 'CATEGORY', '零食/坚果/特产', 7, ?)""",
                staff.agencyId(), first)));
    }

    /** The reports as of the morning after the cutoff, then a run that one person submits and another approves. */
    private void settle(List<DemoSale> sales, LocalDate cutoff) {
        report(sales, cutoff.plusDays(1).atTime(9, 0));
        long run = actAs.call(person("finance"), () -> {
            long id = runs.create(cutoff, UUID.randomUUID());
            submission.submit(id);
            return id;
        });
        actAs.run(person("approver"), () -> approval.approve(run));
    }

    private void report(List<DemoSale> sales, LocalDateTime moment) {
        imports.take(person("finance"), "OrderDetail-" + moment.toLocalDate() + ".csv", DemoReports.orders(sales, moment));
        imports.take(person("finance"), "RefundDetail-" + moment.toLocalDate() + ".csv", DemoReports.claims(sales, moment));
    }

    private Actor person(String userName) {
        Person person = QuarkusTransaction.requiringNew().call(() -> sql.withHandle(h -> h.createQuery(
                "select agency_id, member_id, role from login where user_name = :name").bind("name", userName).mapTo(Person.class).one()));
        String name = in(Actor.system(person.agencyId), () -> sql.withHandle(h -> h.createQuery("select name from member where id = :id")
                .bind("id", person.memberId).mapTo(String.class).one()));
        return new Actor(person.agencyId, person.memberId, name, Role.valueOf(person.role), null, "127.0.0.1");
    }

    private long anchorOf(String userName) {
        Actor anchor = person(userName);
        return in(anchor, () -> sql.withHandle(h -> h.createQuery("select anchor_id from member where id = :id").bind("id", anchor.member())
                .mapTo(Long.class).one()));
    }

    private <T> T in(Actor actor, java.util.concurrent.Callable<T> work) {
        return actAs.call(actor, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
