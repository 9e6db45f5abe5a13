package app.anchorage.ledger.verify;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.BrokenRule;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Runs the verifier and keeps what it found. */
@ApplicationScoped
public class Verifications {
    private static final int HOUR = 3600;
    private static final int SHOWN = 12;
    private static final ObjectMapper JSON = new ObjectMapper().disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Verifier verifier;

    @Inject
    Clock clock;

    /** In a transaction of its own. @throws BrokenRule while another run of this agency is under way */
    @Transactional
    @TransactionConfiguration(timeout = HOUR)
    public Verification verify() {
        return verifyHere((check, done, all) -> {});
    }

    /** In the caller's transaction, which must be patient. */
    Verification verifyHere(Verifier.Progress progress) {
        if (!locked()) {
            throw new BrokenRule("verifier_running").back("/verifier");
        }
        Instant start = clock.instant();
        List<Outcome> outcomes = verifier.run(progress);
        int failed = (int) outcomes.stream().filter(o -> !o.good()).count();
        long id = insert(start, failed, outcomes);
        return new Verification(id, start, clock.instant(), current.get().name(), outcomes.size(), failed, outcomes);
    }

    /** The latest first. */
    @Transactional
    public List<Verification> latest() {
        return sql.withHandle(h -> h.createQuery("""
                select v.id, v.started_at, v.ended_at, m.name as by, v.checks, v.failed, v.outcomes::text as outcomes from verification v
                left join member m on m.agency_id = :agency and m.id = v.by_member
                where v.agency_id = :agency order by v.id desc limit :limit""").bind("agency", agency()).bind("limit", SHOWN)
                .map(Verifications::read).list());
    }

    @Transactional
    public Optional<Verification> last() {
        return latest().stream().findFirst();
    }

    private boolean locked() {
        return sql.withHandle(h -> h.createQuery("select pg_try_advisory_xact_lock(hashtextextended('verifier', :agency))")
                .bind("agency", agency()).mapTo(Boolean.class).one());
    }

    private long insert(Instant start, int failed, List<Outcome> outcomes) {
        return sql.withHandle(h -> h.createQuery("""
                insert into verification (agency_id, started_at, ended_at, by_member, checks, failed, outcomes)
                values (:agency, :start, :end, :member, :checks, :failed, :outcomes::jsonb) returning id""")
                .bind("agency", agency()).bind("start", start).bind("end", clock.instant()).bind("member", current.get().memberId())
                .bind("checks", outcomes.size()).bind("failed", failed).bind("outcomes", json(outcomes)).mapTo(Long.class).one());
    }

    private static Verification read(java.sql.ResultSet row, StatementContext context) throws java.sql.SQLException {
        return new Verification(row.getLong("id"), row.getTimestamp("started_at").toInstant(), row.getTimestamp("ended_at").toInstant(),
                row.getString("by"), row.getInt("checks"), row.getInt("failed"), outcomes(row.getString("outcomes")));
    }

    private static String json(List<Outcome> outcomes) {
        try {
            return JSON.writeValueAsString(outcomes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Outcome> outcomes(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long agency() {
        return current.get().agencyId();
    }
}
