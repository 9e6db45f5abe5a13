package app.anchorage.agency;

import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** What members are told on their front page until they have read it. */
@ApplicationScoped
public class Notices {
    /** @param path where more of it is to be seen */
    public record Notice(long id, String key, List<String> args, String path, Instant at) {
        public String words(Locale locale) {
            return Texts.of(locale, key, args.toArray());
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** In the transaction of what it tells. @param key a texts key that says it, with the args */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(long member, String path, String key, String... args) {
        sql.useHandle(h -> h.createUpdate("insert into notice (agency_id, member_id, key, args, path) values (:agency, :member, :key, :args, :path)")
                .bind("agency", current.get().agencyId()).bind("member", member).bind("key", key).bindArray("args", String.class, (Object[]) args)
                .bind("path", path).execute());
    }

    /** The reader's own unread ones, newest first. */
    @Transactional
    public List<Notice> mine() {
        return sql.withHandle(h -> h.createQuery("""
                select id, key, args, path, at from notice where agency_id = :agency and member_id = :member and read_at is null order by id desc limit 20""")
                .bind("agency", current.get().agencyId()).bind("member", current.get().member()).mapTo(Notice.class).list());
    }

    /** Only the reader's own can be read. */
    @Transactional
    public void read(long id) {
        sql.useHandle(h -> h.execute("update notice set read_at = now() where agency_id = ? and member_id = ? and id = ? and read_at is null",
                current.get().agencyId(), current.get().member(), id));
    }
}
