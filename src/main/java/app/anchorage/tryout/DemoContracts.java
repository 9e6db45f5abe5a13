package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.deal.Format;
import app.anchorage.deal.contract.ClauseKind;
import app.anchorage.deal.contract.Contract;
import app.anchorage.deal.contract.ContractKind;
import app.anchorage.deal.contract.ContractService;
import app.anchorage.deal.contract.FeeKind;
import app.anchorage.deal.contract.PayWhen;
import app.anchorage.deal.contract.Guarantee;
import app.anchorage.print.Scan;
import app.anchorage.deal.contract.Signing;
import app.anchorage.deal.contract.SlotService;
import app.anchorage.deal.contract.SlotTerms;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jdbi.v3.core.Jdbi;

/** The demo agency's contracts: one that ends soon, one with a guarantee, one with a supplement, and a draft. */
@ApplicationScoped
class DemoContracts {
    private static final String SIGNER = "林经理";

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    @Inject
    ContractService contracts;

    @Inject
    SlotService slots;

    @Inject
    Signing signing;

    /** @param first day of the demo's sales */
    void sign(Actor staff, long xiaoman, long akai, LocalDate first, LocalDate today) {
        actAs.run(staff, () -> {
            long clothes = merchant(staff, "杭州晚风服饰有限公司", "晚风女装旗舰店");
            long food = merchant(staff, "山谷食品（上海）有限公司", "山谷食品");
            year(clothes, xiaoman, first, today);
            guaranteed(food, akai, today.minusDays(40));
            LocalDate soon = today.plusDays(9);
            long draft = contracts.create(head(ContractKind.ONCE, food, null, soon, soon.plusDays(60), FeeKind.FEE_AND_COMMISSION, "样品于直播前七天寄到"), null);
            slots.add(draft, version(draft), slot(xiaoman, Format.VIDEO, soon, null, "8000.00", "15", soon, null), null);
        });
    }

    /** A frame that ends within thirty days, with a delivered slot and a supplement that raises the commission. */
    private void year(long clothes, long xiaoman, LocalDate first, LocalDate today) {
        long frame = contracts.create(head(ContractKind.FRAME, clothes, null, first, today.plusDays(26), FeeKind.FEE_AND_COMMISSION, "季度框架"), null);
        contracts.addClause(frame, version(frame), ClauseKind.PRICE, Texts.of(Locale.SIMPLIFIED_CHINESE, ClauseKind.PRICE.wordsKey()));
        contracts.addClause(frame, version(frame), ClauseKind.STOCK, Texts.of(Locale.SIMPLIFIED_CHINESE, ClauseKind.STOCK.wordsKey()));
        LocalDate live = today.minusDays(24);
        long slot = slots.add(frame, version(frame), slot(xiaoman, Format.SESSION, live, shop(clothes), "60000.00", "20", live.minusDays(3), null), null);
        sign(frame, first);
        slots.deliver(frame, slot, 0, live, true);
        long supplement = contracts.create(head(ContractKind.SUPPLEMENT, clothes, frame, today.minusDays(5), null, FeeKind.FEE_AND_COMMISSION,
                "自生效日起佣金上调"), null);
        sign(supplement, today.minusDays(6));
    }

    private void guaranteed(long food, long akai, LocalDate live) {
        long once = contracts.create(head(ContractKind.ONCE, food, null, live.minusDays(10), null, FeeKind.FEE_AND_COMMISSION, ""), null);
        Guarantee guarantee = Guarantee.usual(Money.yuan("20000.00"), live);
        long slot = slots.add(once, version(once), slot(akai, Format.MIXED, live, shop(food), "5000.00", "25", live.minusDays(1), guarantee), null);
        sign(once, live.minusDays(9));
        slots.deliver(once, slot, 0, live, true);
    }

    private static Contract.Head head(ContractKind kind, long merchant, Long of, LocalDate from, LocalDate to, FeeKind fees, String terms) {
        return new Contract.Head(kind, merchant, of, from, to, fees, Rate.ZERO, Rate.ZERO, PayWhen.BEFORE, false, Rate.percent("6.00"), true,
                Money.ZERO, null, terms);
    }

    private static SlotTerms slot(long anchor, Format format, LocalDate live, Long shop, String fee, String commission, LocalDate due, Guarantee guarantee) {
        Money money = Money.yuan(fee);
        return new SlotTerms(anchor, format, live, live.plusDays(6), shop, List.of(), 1, money, Rate.percent(commission), SlotTerms.once(money, due), guarantee);
    }

    private void sign(long id, LocalDate day) {
        signing.sign(id, version(id), new Signing.Signature(day, SIGNER, new Scan("scan.png", page())));
    }

    private int version(long id) {
        return contracts.find(id).rowVersion();
    }

    /** A blank sheet with a line where the signature would be. */
    private static byte[] page() {
        BufferedImage sheet = new BufferedImage(420, 594, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 594);
        pen.setColor(Color.GRAY);
        pen.drawLine(60, 500, 200, 500);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The merchant of that shop, made only where the sample data has none yet. */
    private long merchant(Actor staff, String name, String shop) {
        return QuarkusTransaction.requiringNew().call(() -> sql.withHandle(h -> h.createQuery(
                "select merchant_id from merchant_shop where name = ?").bind(0, shop).mapTo(Long.class).findOne().orElseGet(() -> {
                    long id = h.createQuery("insert into merchant (agency_id, name, created_by) values (?, ?, ?) returning id").bind(0, staff.agencyId())
                            .bind(1, name).bind(2, staff.member()).mapTo(Long.class).one();
                    h.execute("insert into merchant_shop (agency_id, merchant_id, name) values (?, ?, ?)", staff.agencyId(), id, shop);
                    return id;
                })));
    }

    private Long shop(long merchant) {
        return QuarkusTransaction.requiringNew().call(() -> sql.withHandle(h -> h.createQuery(
                "select min(id) from merchant_shop where merchant_id = ?").bind(0, merchant).mapTo(Long.class).one()));
    }
}
