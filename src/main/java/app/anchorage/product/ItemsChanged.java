package app.anchorage.product;

import java.util.Collection;

/** What follows when a product is sold under other items of the reports than before, in the same transaction. */
public interface ItemsChanged {
    /** @param items those that it got and those that it lost */
    void items(long product, String name, Collection<String> items);
}
