package app.anchorage.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * A form that makes something new carries a number (tag {@code once}); the service claims it inside its transaction. The same
 * number again, also at the same time, undoes itself and leads to what the first one made.
 */
@ApplicationScoped
public class Once {
    @Inject
    Jdbi sql;

    /** @param location the path of what is being made; @throws AlreadyDone when this form has been sent before */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(UUID form, String location) {
        int claimed = sql.withHandle(h -> h.createUpdate("""
                insert into submission (agency_id, id, location)
                values (nullif(current_setting('app.agency_id', true), '')::bigint, :form, :location) on conflict do nothing""")
                .bind("form", form).bind("location", location).execute());
        if (claimed == 0) {
            throw new AlreadyDone(first(form));
        }
    }

    private String first(UUID form) {
        return sql.withHandle(h -> h.createQuery("select location from submission where id = ?").bind(0, form).mapTo(String.class).one());
    }

    /** This form has been sent before; the first one made what lives at the location. */
    public static class AlreadyDone extends RuntimeException {
        private final String location;

        AlreadyDone(String location) {
            super("already done: " + location);
            this.location = location;
        }

        public String location() {
            return location;
        }
    }
}
