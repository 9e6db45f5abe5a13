package app.anchorage.merchant;

import app.anchorage.web.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Takes away what belongs to a merchant, unless something else refers to it. */
@ApplicationScoped
class Parts {
    private static final String REFERRED_TO = "23503";

    @Inject
    Jdbi sql;

    /** @param usedKey the text that says why it stays */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(String table, long merchant, long id, String usedKey) {
        try {
            sql.useHandle(h -> h.createUpdate("delete from " + table + " where merchant_id = :merchant and id = :id")
                    .bind("merchant", merchant).bind("id", id).execute());
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && REFERRED_TO.equals(cause.getSQLState())) {
                throw new BrokenRule(usedKey).back("/merchants/" + merchant);
            }
            throw e;
        }
    }
}
