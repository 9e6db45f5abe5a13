package app.anchorage;

import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Postings;
import app.anchorage.ledger.Restatement;
import app.anchorage.ledger.Touched;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** Order lines with a known worth, written as the application's role and booked by rule 1: for tests that need money without a report file. */
@Dependent
public class TestLines {
    private static final AtomicLong NUMBER = new AtomicLong(1_000_000_000_000_000L + System.nanoTime() % 1_000_000_000L);

    @Inject
    Jdbi sql;

    @Inject
    Postings postings;

    @Inject
    Touched touched;

    @Inject
    Restatement restatement;

    /** For whom: a signed-in member of the agency. */
    private Cast cast;
    private Browser who;

    public TestLines of(Cast cast) {
        this.cast = cast;
        this.who = cast.finance();
        return this;
    }

    /** The anchor's agreement from a day on; holdDays null leaves it to the agency's rules. */
    public TestLines agreement(long anchor, String share, Integer holdDays, LocalDate from) {
        cast.as(who, () -> sql.withHandle(h -> h.createUpdate("""
                insert into agreement (agency_id, anchor_id, version, valid_from, share_points, hold_days, state, created_by)
                values (:agency, :anchor, (select count(*) + 1 from agreement where agency_id = :agency and anchor_id = :anchor), :from, :points, :hold,
                  'ACTIVE', :member)""")
                .bind("agency", cast.agency()).bind("anchor", anchor).bind("from", from).bind("points", Rate.percent(share).millionths() / 100)
                .bind("hold", holdDays).bind("member", who.actor().member()).execute()));
        return this;
    }

    /** A settled line whose net is the amount: commission 100 %, no fee. */
    public long settled(Long anchor, String net, String settledAt) {
        return settled(anchor, net, "100", "0", net, "0.00", settledAt);
    }

    /** A settled line; income has the fee inside. @param settledAt by the clocks of China, e.g. 2025-03-05T14:20 */
    public long settled(Long anchor, String settled, String commission, String tech, String income, String fee, String settledAt) {
        Instant at = ChinaTime.instant(LocalDateTime.parse(settledAt));
        return cast.as(who, () -> {
            long line = line(anchor, at);
            observe(line, settled, commission, tech, income, fee, at);
            restate(Cause.IMPORT, ChinaTime.day(at), line);
            return line;
        });
    }

    /** A claim of the line in a state, or its next state. @param completedAt null while open */
    public void claim(long line, int state, String refund, String completedAt) {
        Instant done = completedAt == null ? null : ChinaTime.instant(LocalDateTime.parse(completedAt));
        cast.as(who, () -> {
            sql.useHandle(h -> h.createUpdate("""
                    insert into claim (agency_id, platform, claim_key, order_no, sub_order_no, line_id, state, refund_fen, completed_at)
                    select :agency, 'TAOBAO', :key, order_no, coalesce(sub_order_no, order_no), id, :state, :refund, :done from order_line where agency_id = :agency and id = :line
                    on conflict (agency_id, platform, claim_key) do update set state = :state, refund_fen = :refund, completed_at = :done""")
                    .bind("agency", cast.agency()).bind("key", "claim-" + line).bind("line", line).bind("state", state)
                    .bind("refund", Money.yuan(refund).fen()).bind("done", done).execute());
            restate(Cause.IMPORT, done == null ? LocalDate.of(2025, 1, 1) : ChinaTime.day(done), line);
            return null;
        });
    }

    /** Gives the lines to an anchor, as a person does. */
    public void assign(long anchor, LocalDate on, Long... lines) {
        cast.as(who, () -> {
            sql.useHandle(h -> h.createUpdate("update order_line set anchor_id = :anchor, manual_anchor_id = :anchor, attribution = 'MANUAL' where agency_id = :agency and id in (<lines>)")
                    .bind("anchor", anchor).bind("agency", cast.agency()).bindList("lines", List.of(lines)).execute());
            restate(Cause.ASSIGN, on, lines);
            return null;
        });
    }

    private long line(Long anchor, Instant at) {
        String number = Long.toString(NUMBER.incrementAndGet());
        return sql.withHandle(h -> h.createQuery("""
                insert into order_line (agency_id, platform, line_key, order_no, sub_order_no, item_id, item_title, shop, created_at, created_on,
                  anchor_id, manual_anchor_id, attribution)
                values (:agency, 'TAOBAO', :number, :number, :number, '600000000001', '真丝衬衫 女 短袖', '小满旗舰店', :at, :on, :anchor, :anchor,
                  case when cast(:anchor as bigint) is null then 'NONE' else 'MANUAL' end) returning id""")
                .bind("agency", cast.agency()).bind("number", number).bind("at", at).bind("on", ChinaTime.day(at)).bind("anchor", anchor)
                .mapTo(Long.class).one());
    }

    private void observe(long line, String settled, String commission, String tech, String income, String fee, Instant at) {
        sql.useHandle(h -> h.createUpdate("""
                with file as (insert into report_file (agency_id, name, bytes, sha256, state, moment, uploaded_by)
                  values (:agency, 'test.xls', 1, :sha, 'COMMITTED', :at, :member) returning id),
                seen as (insert into observation (agency_id, line_id, file_id, row_no, state, moment, fingerprint, settled_at, paid_fen, settled_fen,
                  commission_rate, commission_fen, share_rate, tech_rate, tech_fen, income_fen)
                  select :agency, :line, file.id, 1, 3, :at, '\\x00', :at, :settled, :settled, :rate, :income, 1000000, :tech, :fee, :income
                  from file returning id)
                update order_line l set observation_id = seen.id, state = 3, paid_fen = :settled, settled_fen = :settled, income_fen = :income,
                  settled_at = :at, settled_on = (cast(:at as timestamptz) at time zone 'Asia/Shanghai')::date
                from seen where l.agency_id = :agency and l.id = :line""")
                .bind("agency", cast.agency()).bind("sha", "test-" + NUMBER.incrementAndGet()).bind("at", at).bind("member", who.actor().member())
                .bind("line", line).bind("settled", Money.yuan(settled).fen()).bind("rate", Rate.percent(commission).millionths())
                .bind("tech", Rate.percent(tech).millionths()).bind("fee", Money.yuan(fee).fen()).bind("income", Money.yuan(income).fen()).execute());
    }

    /** Another amount for lines whose facts the test has changed itself. */
    public void restate(Cause cause, LocalDate factOn, Long... lines) {
        long posting = postings.begin(cause, null, null);
        touched.begin();
        touched.add(List.of(lines), factOn);
        restatement.run(posting, done -> {});
    }
}
