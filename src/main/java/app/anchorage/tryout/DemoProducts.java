package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import app.anchorage.product.CategoryNeeds;
import app.anchorage.product.Document;
import app.anchorage.product.Documents;
import app.anchorage.product.Product;
import app.anchorage.product.ProductService;
import app.anchorage.product.sample.Sample;
import app.anchorage.product.sample.Samples;
import app.anchorage.schedule.board.Board;
import app.anchorage.schedule.board.BoardItem;
import app.anchorage.schedule.board.BoardService;
import app.anchorage.schedule.board.Column;
import app.anchorage.schedule.place.Place;
import app.anchorage.schedule.place.PlaceService;
import app.anchorage.web.Choice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The products behind the made-up sales, with batches, documents and samples, and the board of the next session where one is planned. */
@ApplicationScoped
class DemoProducts {
    private static final String FOOD = "零食/坚果/特产";
    private static final String BEAUTY = "美容护肤/美体/精油";

    /** @param live and everyday in yuan; @param commission in percent */
    private record Demo(String item, String name, String shop, String category, String live, String everyday, int commission, int stock, String gifts) {}

    private static final List<Demo> ALL = List.of(
            new Demo("680000000101", "羊羔绒短外套女2026秋冬新款", "晚风女装旗舰店", "女装/女士精品", "299.00", "459.00", 20, 5000, "防尘收纳袋"),
            new Demo("680000000102", "高腰直筒牛仔裤女显瘦", "晚风女装旗舰店", "女装/女士精品", "159.00", "239.00", 15, 3000, null),
            new Demo("680000000103", "真丝衬衫女通勤法式", "南枝真丝", "女装/女士精品", "459.00", "699.00", 18, 800, "真丝发圈"),
            new Demo("680000000201", "低糖坚果礼盒每日坚果30包", "山谷食品", FOOD, "99.00", "139.00", 25, 12000, "试吃装 3 包"),
            new Demo("680000000301", "玻尿酸补水面膜20片", "澄研护肤", BEAUTY, "89.00", "149.00", 30, 6000, "再送 5 片"),
            new Demo("680000000302", "氨基酸洁面乳120g", "澄研护肤", BEAUTY, "69.00", "99.00", 28, 4000, null));

    private static final List<Column> WAY = List.of(Column.SAMPLE_REQUESTED, Column.SAMPLE_HERE, Column.TRIED, Column.CHOSEN);

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    @Inject
    ProductService products;

    @Inject
    Documents documents;

    @Inject
    CategoryNeeds needs;

    @Inject
    Samples samples;

    @Inject
    Board board;

    @Inject
    BoardService boards;

    @Inject
    PlaceService places;

    @Inject
    Clock clock;

    void take(Actor staff, LocalDate today) {
        actAs.run(staff, () -> {
            List<Long> all = new ArrayList<>();
            ALL.forEach(demo -> merchant(demo.shop).ifPresent(merchant -> all.add(products.add(terms(demo, merchant), null))));
            if (all.size() < ALL.size()) {
                return;
            }
            products.addBatch(all.get(0), 2000, null, today.plusDays(12), "现货", null);
            products.addBatch(all.get(0), 3000, today.plusDays(20), today.plusDays(35), "预售", null);
            needs.add(FOOD, "食品经营许可证");
            needs.add(BEAUTY, "化妆品备案");
            documents.add(new Document.Terms(all.get(3), null, "食品经营许可证", "JY15301000012345", today.minusYears(4), today.plusDays(20)), null, null);
            documents.add(new Document.Terms(all.get(4), null, "化妆品备案", "沪G妆网备字2026000001", today.minusMonths(8), today.plusYears(2)), null, null);
            samples.add(all.get(2), null, new Sample.Terms(2, today.minusDays(20), today.minusDays(19), today.minusDays(17), today.minusDays(10), null, "顺丰到付"), null);
            next().ifPresent(session -> fill(session, all));
        });
    }

    private static Product.Terms terms(Demo demo, long merchant) {
        return new Product.Terms(merchant, demo.name, demo.category, Money.yuan(demo.live).fen(), Money.yuan(demo.everyday).fen(), demo.commission * 100, demo.stock,
                demo.gifts, null, List.of(demo.item));
    }

    /** The first has come to its script, the fourth may be chosen for its document, the last was dropped. */
    private void fill(long session, List<Long> all) {
        boards.propose(session, all);
        List<BoardItem> items = board.of(session);
        WAY.forEach(column -> step(items.get(0), column, null));
        write(items.get(0), "羊羔绒短款，今晚 299 元，比日常价省 160 元。\n第一批 2000 件现货，第二批预售，发货日看批次。\n拍下送防尘收纳袋。");
        step(items.get(0), Column.SCRIPT_READY, null);
        place(items.get(0));
        step(items.get(1), Column.SAMPLE_REQUESTED, null);
        step(items.get(2), Column.SAMPLE_REQUESTED, null);
        step(items.get(2), Column.SAMPLE_HERE, null);
        WAY.subList(0, 3).forEach(column -> step(items.get(3), column, null));
        step(items.get(5), Column.DROPPED, "化妆品备案还没拿到");
    }

    private void step(BoardItem item, Column to, String reason) {
        boards.step(item.sessionId(), item.id(), board.find(item.sessionId(), item.id()).rowVersion(), to, reason);
    }

    /** In its merchant's place where the session has one, else in a new one. */
    private void place(BoardItem item) {
        Optional<String> open = board.places(item).stream().map(Choice::value).filter(place -> !place.isEmpty()).findFirst();
        if (open.isPresent()) {
            boards.place(item.sessionId(), item.id(), board.find(item.sessionId(), item.id()).rowVersion(), Long.valueOf(open.get()));
        } else {
            places.add(item.sessionId(), new Place.Terms(item.merchantId(), null, Format.MIXED, 10, null), item.productId(), null);
        }
    }

    private void write(BoardItem item, String script) {
        boards.script(item.sessionId(), item.id(), board.find(item.sessionId(), item.id()).rowVersion(), script);
    }

    private Optional<Long> merchant(String shop) {
        return read("select merchant_id from merchant_shop where name = '" + shop + "'");
    }

    private Optional<Long> next() {
        return read("select id from session where state = 'PLANNED' and kind = 'MIXED' and starts_at > '" + clock.instant() + "' order by starts_at, id limit 1");
    }

    private Optional<Long> read(String query) {
        return QuarkusTransaction.requiringNew().call(() -> sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).findFirst()));
    }
}
