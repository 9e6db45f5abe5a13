package app.anchorage.settlement.run;

import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What is done to a run: submit, withdraw, approve, return, discard, leave out and take in again. */
@Path("/settlements/{id:\\d+}")
@RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE})
public class RunActResource {
    private static final int LONGEST = 500;

    @Inject
    RunService runs;

    @Inject
    Submission submission;

    @Inject
    Approval approval;

    @Inject
    RunReading reading;

    @Inject
    PayeeReading payees;

    @PathParam("id")
    long id;

    @POST
    @Path("/submission")
    public Response submit() {
        submission.submit(id);
        return to("run_submitted");
    }

    /** The confirmation sheet: what will be locked. */
    @GET
    @Path("/approval")
    @RolesAllowed({Role.OF_OWNER, Role.OF_APPROVER})
    public TemplateInstance sheet() {
        return RunResource.Templates.approval(reading.sheet(id));
    }

    @POST
    @Path("/approval")
    @RolesAllowed({Role.OF_OWNER, Role.OF_APPROVER})
    public Response approve(@FormParam("version") Integer seen) {
        Approval.Outcome outcome = approval.approve(id, seen);
        return outcome.changed() ? to("run_came_back") : to("run_approved", outcome.statements());
    }

    @POST
    @Path("/return")
    @RolesAllowed({Role.OF_OWNER, Role.OF_APPROVER})
    public Response giveBack(@FormParam("reason") String reason) {
        FormErrors errors = check(reason);
        if (!errors.isEmpty()) {
            return again(errors, reason);
        }
        submission.giveBack(id, reason.strip());
        return to("run_returned");
    }

    @POST
    @Path("/withdrawal")
    public Response withdraw(@FormParam("reason") String reason) {
        FormErrors errors = check(reason);
        if (!errors.isEmpty()) {
            return again(errors, reason);
        }
        submission.withdraw(id, reason.strip());
        return to("run_withdrawn");
    }

    @POST
    @Path("/discard")
    public Response discard() {
        runs.discard(id);
        return Redirect.to("/settlements", "run_discarded");
    }

    /** Leaves out a payee; with lines only those, from the payee's own page. */
    @POST
    @Path("/exclusions")
    public Response exclude(@FormParam("anchor") Long anchor, @FormParam("lines") String lines, @FormParam("line") List<Long> chosen,
            @FormParam("reason") String reason) {
        FormErrors errors = check(reason);
        if (anchor == null) {
            return again(errors.add("anchor", "web_required"), reason);
        }
        return lines == null ? excludePayee(anchor, reason, errors) : excludeLines(anchor, chosen, reason, errors);
    }

    private Response excludePayee(long anchor, String reason, FormErrors errors) {
        if (!errors.isEmpty()) {
            return again(errors, reason);
        }
        runs.exclude(id, anchor, reason.strip());
        return to("run_payee_excluded");
    }

    private Response excludeLines(long anchor, List<Long> chosen, String reason, FormErrors errors) {
        if (chosen.isEmpty()) {
            errors.add("line", "run_no_line_chosen");
        }
        if (!errors.isEmpty()) {
            return againOfPayee(anchor, errors, reason, chosen);
        }
        runs.exclude(id, anchor, chosen, reason.strip());
        return Redirect.to("/settlements/" + id + "/payees/" + anchor, "run_lines_excluded", chosen.size());
    }

    @POST
    @Path("/exclusions/{exclusion:\\d+}/removal")
    public Response include(@PathParam("exclusion") long exclusion) {
        runs.include(id, exclusion);
        return to("run_included");
    }

    private static FormErrors check(String reason) {
        FormErrors errors = FormErrors.none();
        if (reason == null || reason.isBlank()) {
            errors.add("reason", "web_required");
        } else if (reason.length() > LONGEST) {
            errors.add("reason", "web_too_long", LONGEST);
        }
        return errors;
    }

    private Response again(FormErrors errors, String reason) {
        return Response.status(422).entity(RunResource.Templates.run(reading.page(id, null).with(errors, reason == null ? "" : reason))).build();
    }

    private Response againOfPayee(long anchor, FormErrors errors, String reason, List<Long> chosen) {
        PayeeReading.Payee page = payees.of(id, anchor, null).with(errors, reason == null ? "" : reason, chosen);
        return Response.status(422).entity(RunResource.Templates.payee(page, Pager.NONE)).build();
    }

    private Response to(String key, Object... args) {
        return Redirect.to("/settlements/" + id, key, args);
    }
}
