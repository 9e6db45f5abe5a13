package app.anchorage.order.lines;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts the page of the list together. */
@ApplicationScoped
public class OrdersView {
    /** What most lines have none of: to find the newest 26 of an id that nobody has, all lines might be read. */
    private static final List<String> LOOKED_UP = List.of("merchant", "file", "session");

    @Inject
    OrderList list;

    @Inject
    OrderNames names;

    @Inject
    CurrentActor current;

    /** All of it is read in one transaction, and mostly in one go: each costs as much as a query. Lines of an anchor that there is not are read, and not shown. */
    @Transactional
    public OrdersPage of(OrderFilter filter, String before, String after, PairForm form, FormErrors errors) {
        FilterCheck check = filter.check().place("before", before, Place.of(before).isPresent()).place("after", after, Place.of(after).isPresent());
        Optional<OrderNames.Named> looked = LOOKED_UP.stream().anyMatch(filter::has) ? Optional.of(names.of(filter, check, OrdersPage.Choices.NONE)) : Optional.empty();
        boolean sense = check.errors().isEmpty();
        OrderList.Page found = sense ? list.page(filter, before, after) : OrderList.Page.NONE;
        OrdersPage.Choices choices = sense ? names.choices(found.moved()) : names.choices();
        OrderNames.Named named = looked.orElseGet(() -> names.of(filter, check, choices));
        OrderList.Page page = named.faults().isEmpty() ? found : OrderList.Page.NONE;
        boolean deciding = filter.has("pair") && current.get().is(Role.OWNER, Role.FINANCE);
        return new OrdersPage(filter, named.faults(), page, Pager.of(filter.path(), page.before(), page.after()), choices, named.names(),
                current.get().is(Role.OWNER, Role.STAFF, Role.FINANCE), deciding ? form : null, errors);
    }
}
