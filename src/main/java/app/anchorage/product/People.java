package app.anchorage.product;

import app.anchorage.web.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who may hold a document: the anchors and their teams, as a field's choices. */
@ApplicationScoped
class People {
    public record Named(long id, String name) {}

    @Inject
    Jdbi sql;

    @Transactional
    List<Choice> choices(Choice first) {
        List<Choice> found = new ArrayList<>(List.of(first));
        sql.useHandle(h -> h.createQuery("select id, stage_name as name from anchor where status = 'ACTIVE' order by role <> 'ANCHOR', stage_name").mapTo(Named.class)
                .forEach(named -> found.add(Choice.plain(named.id(), named.name()))));
        return found;
    }
}
