package app.anchorage.product.upload;

import app.anchorage.agency.CurrentActor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Does what a plan of products says. */
@ApplicationScoped
class ProductWriter {
    private static final Map<ProductColumn, String> COLUMNS = Map.of(ProductColumn.NAME, "name", ProductColumn.CATEGORY, "category", ProductColumn.EVERYDAY,
            "everyday_fen", ProductColumn.LIVE, "live_fen", ProductColumn.COMMISSION, "commission_points", ProductColumn.STOCK, "stock", ProductColumn.GIFTS,
            "gifts", ProductColumn.NOTE, "note");

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    ObjectMapper json;

    void write(List<ProductChange> changes) {
        sql.useHandle(h -> {
            Map<Long, Long> ids = new HashMap<>();
            Set<Long> changed = new LinkedHashSet<>();
            for (ProductChange change : changes) {
                if (change instanceof ProductChange.NewProduct made) {
                    ids.put(made.product(), add(h, made));
                } else {
                    long id = ids.getOrDefault(change.product(), change.product());
                    change(h, id, change);
                    changed.add(id);
                }
            }
            changed.forEach(id -> h.execute("update product set row_version = row_version + 1 where agency_id = ? and id = ?", agency(), id));
        });
    }

    private long add(Handle h, ProductChange.NewProduct made) {
        long id = h.createQuery("insert into product (agency_id, merchant_id, name, created_by) values (:agency, :merchant, :name, :by) returning id")
                .bind("agency", agency()).bind("merchant", made.merchantId()).bind("name", made.name()).bind("by", current.get().member())
                .mapTo(Long.class).one();
        h.execute("insert into product_item (agency_id, item_id, product_id) values (?, ?, ?)", agency(), made.item(), id);
        return id;
    }

    private void change(Handle h, long id, ProductChange change) {
        if (change instanceof ProductChange.Data data) {
            h.execute("update product set " + COLUMNS.get(data.column()) + " = ? where agency_id = ? and id = ?", data.value(), agency(), id);
        } else if (change instanceof ProductChange.More more) {
            h.execute("update product set more = more || cast(? as jsonb) where agency_id = ? and id = ?", text(more.values()), agency(), id);
        }
    }

    private String text(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long agency() {
        return current.get().agencyId();
    }
}
