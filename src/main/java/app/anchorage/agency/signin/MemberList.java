package app.anchorage.agency.signin;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.Choice;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the pages about members read. */
@ApplicationScoped
public class MemberList {
    /** A member with log-in, as the owner sees it. */
    public record Row(long id, String name, Role role, Long anchorId, String anchor, boolean disabled, Instant createdAt, long loginId,
            String userName, Instant lastSignInAt) {
        public String roleKey() {
            return "role_" + role;
        }
    }

    private static final String ROWS = """
            select m.id, m.name, m.role, m.anchor_id, a.stage_name as anchor, m.disabled, m.created_at, l.id as login_id, l.user_name,
                   l.last_sign_in_at
            from member m join login l on l.agency_id = m.agency_id and l.member_id = m.id
            left join anchor a on a.agency_id = m.agency_id and a.id = m.anchor_id
            where m.agency_id = :agency
            """;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public List<Row> all() {
        return sql.withHandle(h -> h.createQuery(ROWS + "order by m.disabled, m.role, m.name, m.id").bind("agency", agency()).mapTo(Row.class).list());
    }

    @Transactional
    public Row one(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery(ROWS + "and m.id = :id").bind("agency", agency()).bind("id", id)
                .mapTo(Row.class).findOne()));
    }

    /** The anchors a log-in can be tied to, after "none". */
    @Transactional
    public List<Choice> anchors() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "member_no_anchor")));
        sql.useHandle(h -> h.createQuery("select id, stage_name from anchor where agency_id = :agency and status = 'ACTIVE' order by stage_name, id")
                .bind("agency", agency()).map((row, context) -> Choice.plain(row.getLong("id"), row.getString("stage_name"))).forEach(choices::add));
        return choices;
    }

    private long agency() {
        return current.get().agencyId();
    }
}
