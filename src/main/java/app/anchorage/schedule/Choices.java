package app.anchorage.schedule;

import app.anchorage.web.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** People, rooms and merchants as a select field's choices. */
@ApplicationScoped
public class Choices {
    public record Named(long id, String name) {}

    @Inject
    Jdbi sql;

    /** Who is not archived; anchors before members of their teams. */
    @Transactional
    public List<Choice> people(Choice first) {
        return choices(first, "select id, stage_name as name from anchor where status = 'ACTIVE' order by role <> 'ANCHOR', stage_name");
    }

    @Transactional
    public List<Choice> anchors(Choice first) {
        return choices(first, "select id, stage_name as name from anchor where status = 'ACTIVE' and role = 'ANCHOR' order by stage_name");
    }

    @Transactional
    public List<Choice> rooms(Choice first) {
        return choices(first, "select id, name from room where archived_at is null order by name");
    }

    @Transactional
    public List<Choice> merchants(Choice first) {
        return choices(first, "select id, name from merchant where archived_at is null order by name");
    }

    private List<Choice> choices(Choice first, String query) {
        List<Choice> found = new ArrayList<>(first == null ? List.of() : List.of(first));
        sql.useHandle(h -> h.createQuery(query).mapTo(Named.class).forEach(named -> found.add(Choice.plain(named.id(), named.name()))));
        return found;
    }
}
