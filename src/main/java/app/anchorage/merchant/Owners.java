package app.anchorage.merchant;

import app.anchorage.agency.Member;
import app.anchorage.agency.Members;
import app.anchorage.agency.Role;
import app.anchorage.web.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Who of the agency can look after merchants: staff and owners at work. */
@ApplicationScoped
public class Owners {
    @Inject
    Members members;

    @Transactional
    public List<Member> all() {
        return members.list("role in ?1 and disabled = false order by name", List.of(Role.STAFF, Role.OWNER));
    }

    boolean mayOwn(long member) {
        return all().stream().anyMatch(m -> m.id() == member);
    }

    /** They as a select field's choices after the stated empty ones. */
    @Transactional
    public List<Choice> choices(Choice... before) {
        List<Choice> choices = new ArrayList<>(List.of(before));
        all().forEach(member -> choices.add(Choice.plain(member.id(), member.name())));
        return choices;
    }
}
