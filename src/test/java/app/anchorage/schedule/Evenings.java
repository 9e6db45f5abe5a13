package app.anchorage.schedule;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.deal.Format;
import app.anchorage.deal.SoldSlots;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.order.Studio;
import app.anchorage.product.Product;
import app.anchorage.product.ProductService;
import app.anchorage.product.Products;
import app.anchorage.schedule.board.Board;
import app.anchorage.schedule.board.BoardItem;
import app.anchorage.schedule.board.BoardService;
import app.anchorage.schedule.board.Column;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.CrewService;
import app.anchorage.schedule.crew.Duty;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.hours.ActualHours;
import app.anchorage.schedule.hours.LimitSettings;
import app.anchorage.schedule.log.LogImportService;
import app.anchorage.schedule.place.Place;
import app.anchorage.schedule.place.PlaceService;
import app.anchorage.schedule.place.Places;
import app.anchorage.schedule.session.Exchange;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionService;
import app.anchorage.schedule.session.SessionSwap;
import app.anchorage.schedule.session.Sessions;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One night in two rooms of an agency: random changes of sessions, people, places, hours, logs and products through the real services. */
@ApplicationScoped
public class Evenings {
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Instant DUSK = Studio.at("2026-06-01T18:00");
    private static final int QUARTERS = 48;
    private static final String REASON = "更正";

    @Inject
    ActAs actAs;

    @Inject
    Desk desk;

    @Inject
    Studio studio;

    @Inject
    SoldSlots slots;

    @Inject
    SessionService planner;

    @Inject
    Sessions sessions;

    @Inject
    SessionSwap swap;

    @Inject
    Crew crew;

    @Inject
    CrewService people;

    @Inject
    ActualHours hours;

    @Inject
    Places places;

    @Inject
    PlaceService placing;

    @Inject
    BoardService boarding;

    @Inject
    Board board;

    @Inject
    Products products;

    @Inject
    ProductService productService;

    @Inject
    LogImportService logs;

    @Inject
    LimitSettings limits;

    /** @param slot a contract's, with a guarantee; @param products two of that merchant; @param said what every act came to */
    record Night(Actor clerk, List<Long> rooms, List<Long> people, long merchant, long slot, List<Long> products, List<Long> sessions, List<String> said) {}

    @FunctionalInterface
    private interface Act {
        void on(Night night, Random dice);
    }

    private final List<Act> acts = List.of(this::plan, this::plan, this::join, this::join, this::cut, this::cut, this::standIn, this::leave, this::verify, this::verify,
            this::takeBack, this::log, this::log, this::move, this::cancel, this::swap, this::place, this::place, this::free, this::show, this::show, this::items,
            this::tolerance);

    /** Rooms with the adzones 222 and 333, 小满's own 111; products that sell the items. */
    Night begin(List<String> items) {
        Actor clerk = desk.newAgency();
        LocalDate before = LocalDate.of(2024, 1, 1);
        List<Long> anchors = List.of(desk.anchor(clerk, "小满", 6000, before), desk.anchor(clerk, "阿凯", 3333, before), desk.anchor(clerk, "林夕", 5000, before));
        desk.position(clerk, "111", anchors.get(0), before);
        List<Long> rooms = List.of(studio.room(clerk, "甲直播间", "222"), studio.room(clerk, "乙直播间", "333"));
        long merchant = slots.merchant(clerk, "花商");
        long slot = slots.slot(clerk, merchant, anchors.get(0), slots.shop(clerk, merchant, "花店"), DAY, Map.of(DAY, "900.00"));
        slots.guarantee(clerk, slot, "500.00", DAY.plusDays(18), "REFUND", null);
        slots.delivered(clerk, slot, DAY);
        List<Long> sold = List.of(product(clerk, merchant, "衬衫", items.subList(0, 2)), product(clerk, merchant, "连衣裙", items.subList(2, 4)));
        return new Night(clerk, rooms, anchors, merchant, slot, sold, new ArrayList<>(), new ArrayList<>());
    }

    private long product(Actor clerk, long merchant, String name, List<String> items) {
        long id = studio.number(clerk, "insert into product (agency_id, merchant_id, name, created_by) values (:agency, " + merchant + ", '" + name + "', "
                + clerk.member() + ") returning id");
        items.forEach(item -> studio.change(clerk, "insert into product_item (agency_id, item_id, product_id) values (:agency, '" + item + "', " + id + ")"));
        return id;
    }

    int kinds() {
        return acts.size();
    }

    /** The same seed does the same to the same night. What is refused is noted, and must have changed nothing. */
    void act(Night night, long seed) {
        Random dice = new Random(seed);
        int kind = night.sessions.isEmpty() ? 0 : dice.nextInt(acts.size());
        try {
            actAs.run(night.clerk, () -> acts.get(kind).on(night, dice));
            night.said.add(kind + " done");
        } catch (Refused | BrokenRule refused) {
            night.said.add(kind + " " + refused.getMessage());
        }
    }

    private void plan(Night night, Random dice) {
        Span span = span(dice, 24);
        Session.Plan plan = new Session.Plan(pick(night.rooms, dice), "场 " + night.sessions.size(), Session.Kind.MIXED, span, null);
        night.sessions.add(planner.plan(plan, new SessionService.Opening(dice.nextInt(4) == 0 ? null : pick(night.people, dice), null, null), null));
    }

    private void join(Night night, Random dice) {
        Session session = session(night, dice);
        people.add(session.id(), terms(night, session, dice), null);
    }

    private void cut(Night night, Random dice) {
        OnDuty part = part(night, dice);
        Span span = within(sessions.find(part.sessionId()).span(), dice);
        people.change(part.sessionId(), part.id(), part.rowVersion(), new OnDuty.Terms(part.personId(), part.duty(), span, null), REASON);
    }

    private void standIn(Night night, Random dice) {
        OnDuty part = part(night, dice);
        people.standIn(part.sessionId(), part.id(), part.rowVersion(), pick(night.people, dice), REASON);
    }

    private void leave(Night night, Random dice) {
        OnDuty part = part(night, dice);
        people.remove(part.sessionId(), part.id(), part.rowVersion(), REASON);
    }

    /** Up to an hour off the plan at both ends. */
    private void verify(Night night, Random dice) {
        OnDuty part = part(night, dice);
        Instant from = part.startsAt().plus(Duration.ofMinutes(5L * (dice.nextInt(25) - 12)));
        Instant to = part.endsAt().plus(Duration.ofMinutes(5L * (dice.nextInt(25) - 12)));
        if (from.isBefore(to)) {
            hours.verify(part.sessionId(), sessions.find(part.sessionId()).rowVersion(), Map.of(part.id(), new Span(from, to)));
        }
    }

    private void takeBack(Night night, Random dice) {
        OnDuty part = part(night, dice);
        hours.takeBack(part.sessionId(), part.id(), REASON);
    }

    private void log(Night night, Random dice) {
        Session session = session(night, dice);
        Instant from = session.startsAt().plus(Duration.ofMinutes(5L * (dice.nextInt(19) - 9)));
        Instant to = session.endsAt().plus(Duration.ofMinutes(5L * (dice.nextInt(25) - 12)));
        String file = "直播间,开播时间,下播时间\n" + session.room() + "," + wall(from) + "," + wall(to) + "\n";
        long id = logs.upload("log.csv", file.getBytes(StandardCharsets.UTF_8), null);
        logs.confirm(id, logs.preview(id).plan().token());
    }

    private void move(Night night, Random dice) {
        Session session = session(night, dice);
        Span span = dice.nextBoolean() ? session.span().shifted(Duration.ofMinutes(15L * (dice.nextInt(17) - 8))) : span(dice, 24);
        Session.Plan plan = new Session.Plan(pick(night.rooms, dice), session.title(), session.kind(), span, null);
        planner.change(session.id(), session.rowVersion(), plan, REASON);
    }

    private void cancel(Night night, Random dice) {
        Session session = session(night, dice);
        planner.cancel(session.id(), session.rowVersion(), REASON);
    }

    private void swap(Night night, Random dice) {
        Session one = session(night, dice);
        Session other = session(night, dice);
        Exchange what = Exchange.values()[dice.nextInt(Exchange.values().length)];
        swap.swap(one.id(), one.rowVersion(), other.id(), other.rowVersion(), what, REASON);
    }

    private void place(Night night, Random dice) {
        Session session = session(night, dice);
        boolean contracted = dice.nextBoolean();
        placing.add(session.id(), new Place.Terms(night.merchant, contracted ? night.slot : null, Format.MIXED, 10, null), null);
    }

    private void free(Night night, Random dice) {
        Session session = session(night, dice);
        List<Place> all = places.of(session.id());
        if (!all.isEmpty()) {
            Place place = pick(all, dice);
            placing.remove(session.id(), place.id(), place.rowVersion(), REASON);
        }
    }

    /** A product goes over the board into a place, or out of it. */
    private void show(Night night, Random dice) {
        Session session = session(night, dice);
        long product = pick(night.products, dice);
        boarding.propose(session.id(), List.of(product));
        BoardItem item = item(session, product);
        boarding.step(session.id(), item.id(), item.rowVersion(), Column.CHOSEN, null);
        List<Place> all = places.of(session.id());
        Long to = all.isEmpty() || dice.nextInt(4) == 0 ? null : pick(all, dice).id();
        boarding.place(session.id(), item.id(), item(session, product).rowVersion(), to);
    }

    private BoardItem item(Session session, long product) {
        return board.of(session.id()).stream().filter(item -> item.productId() == product).findFirst().orElseThrow();
    }

    /** An item of one product becomes the other's. */
    private void items(Night night, Random dice) {
        long giver = pick(night.products, dice);
        long taker = night.products.get(night.products.get(0) == giver ? 1 : 0);
        List<String> left = new ArrayList<>(products.items(giver));
        if (!left.isEmpty()) {
            String item = left.remove(dice.nextInt(left.size()));
            with(giver, left);
            List<String> more = new ArrayList<>(products.items(taker));
            more.add(item);
            with(taker, more);
        }
    }

    private void with(long id, List<String> items) {
        Product product = products.find(id);
        productService.change(id, product.rowVersion(), new Product.Terms(product.merchantId(), product.name(), null, null, null, null, null, null, null, items));
    }

    private void tolerance(Night night, Random dice) {
        LimitSettings.Limit now = limits.agency();
        int minutes = pick(List.of(0, 15, 30, 60), dice);
        limits.arrange(new LimitSettings.Limit(now.dayCap(), now.weekCap(), now.rest(), now.buffer(), now.challengeHours(), minutes, now.rowVersion()));
    }

    private Session session(Night night, Random dice) {
        return sessions.find(pick(night.sessions, dice));
    }

    private OnDuty part(Night night, Random dice) {
        List<OnDuty> all = night.sessions.stream().flatMap(session -> crew.of(session).stream()).toList();
        if (all.isEmpty()) {
            throw new Refused("person", "nobody");
        }
        return pick(all, dice);
    }

    private OnDuty.Terms terms(Night night, Session session, Random dice) {
        return new OnDuty.Terms(pick(night.people, dice), dice.nextInt(5) == 0 ? Duty.COHOST : Duty.ANCHOR, within(session.span(), dice), null);
    }

    private static Span within(Span whole, Random dice) {
        int quarters = (int) (whole.minutes() / 15);
        int from = dice.nextInt(quarters);
        int to = from + 1 + dice.nextInt(quarters - from);
        return new Span(whole.from().plus(Duration.ofMinutes(15L * from)), whole.from().plus(Duration.ofMinutes(15L * to)));
    }

    private static Span span(Random dice, int most) {
        Instant from = quarter(dice.nextInt(QUARTERS - most));
        return new Span(from, from.plus(Duration.ofMinutes(15L * (4 + dice.nextInt(most - 4)))));
    }

    static Instant quarter(int number) {
        return DUSK.plus(Duration.ofMinutes(15L * number));
    }

    static String wall(Instant at) {
        return at.atZone(ChinaTime.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }

    static <T> T pick(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
