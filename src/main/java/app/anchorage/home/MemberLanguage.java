package app.anchorage.home;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The language a member has set: it holds in browsers that have not chosen one themselves. */
@ApplicationScoped
public class MemberLanguage {
    @Inject
    CurrentActor current;

    @Inject
    Jdbi sql;

    @Transactional
    public void choose(String language) {
        current.find().map(Actor::memberId).ifPresent(member -> sql.useHandle(
                h -> h.execute("update member set language = ? where id = ? and language is distinct from ?", language, member, language)));
    }

    /** Looks once, then the browser remembers. */
    @Transactional
    public void tell(RoutingContext request) {
        current.find().map(Actor::memberId).flatMap(this::of).ifPresent(language -> {
            Language.ofMember(request, language);
            Language.remember(request, language);
        });
    }

    private Optional<String> of(long member) {
        return sql.withHandle(h -> h.createQuery("""
                select coalesce(m.language, a.language) from member m join agency a on a.id = m.agency_id where m.id = ?""")
                .bind(0, member).mapTo(String.class).findOne());
    }
}
