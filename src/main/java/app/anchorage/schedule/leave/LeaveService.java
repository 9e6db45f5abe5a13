package app.anchorage.schedule.leave;

import app.anchorage.agency.Audit;
import app.anchorage.roster.Anchors;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.Claim;
import app.anchorage.schedule.ScheduleLock;
import app.anchorage.schedule.crew.CrewService;
import app.anchorage.schedule.session.SessionWork;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives leave; sessions in that time need somebody who steps in. */
@ApplicationScoped
public class LeaveService {
    @Inject
    Leaves leaves;

    @Inject
    CrewService crew;

    @Inject
    SessionWork work;

    @Inject
    Anchors anchors;

    @Inject
    Bookings bookings;

    @Inject
    ScheduleLock lock;

    @Inject
    Once once;

    @Inject
    Audit audit;

    /** @param standIns who takes which part (session_person) of the time; all of them or none */
    @Transactional
    public void give(Leaves.Terms terms, Map<Long, Long> standIns, UUID form) {
        if (form != null) {
            once.claim(form, "/schedule/leave");
        }
        lock.hold();
        anchors.findByIdOptional(terms.personId()).orElseThrow(() -> new Refused("person", "schedule_person_wrong"));
        List<Leaves.Clash> clashes = leaves.clashes(terms.personId(), terms.span());
        if (!clashes.stream().allMatch(clash -> standIns.containsKey(clash.memberId()))) {
            throw new Refused("others", "schedule_leave_needs", clashes.size());
        }
        long id = leaves.nextId();
        List<Claim> wanted = new ArrayList<>();
        clashes.forEach(clash -> wanted.add(new Claim(Claim.Kind.PERSON, standIns.get(clash.memberId()), clash.span(), "others")));
        wanted.add(Claim.person(terms.personId(), terms.span()));
        bookings.take(wanted, 1, "leave " + id, () -> bookings.together(() -> write(id, terms, clashes, standIns)));
        audit.record("LEAVE_GIVEN", "LEAVE", id, null, terms, terms.note());
        work.changed(clashes.stream().map(Leaves.Clash::sessionId).distinct().toList());
    }

    private void write(long id, Leaves.Terms terms, List<Leaves.Clash> clashes, Map<Long, Long> standIns) {
        leaves.add(id, terms);
        String reason = terms.note() == null ? terms.kind() : terms.note();
        clashes.forEach(clash -> crew.stepIn(clash.sessionId(), clash.memberId(), clash.rowVersion(), standIns.get(clash.memberId()), reason, id));
    }

    @Transactional
    public void withdraw(long id, String reason) {
        lock.hold();
        Leaves.Leave leave = leaves.find(id);
        if (leave.withdrawn()) {
            throw new BrokenRule("schedule_leave_gone").back("/schedule/leave");
        }
        leaves.withdraw(id);
        audit.record("LEAVE_WITHDRAWN", "LEAVE", id, Map.of("person", leave.person(), "when", leave.span().toString()), null, reason);
    }
}
