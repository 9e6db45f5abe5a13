package app.anchorage.deal.contract;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.deal.contract.ContractPages.OnePage;
import app.anchorage.deal.contract.ContractPages.SlotPage;
import app.anchorage.roster.Days;
import app.anchorage.roster.Words;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The slots of a draft, and the delivery of those that were signed. */
@Path("/contracts/{id:\\d{1,18}}/slots")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class SlotsResource {
    @CheckedTemplate(basePath = "contract", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance slotForm(SlotPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    ContractService contracts;

    @Inject
    ContractView view;

    @Inject
    SlotService slots;

    @Inject
    Parties parties;

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        Contract contract = contracts.find(id);
        contract.mustBeDraft();
        return form(contract, null, SlotForm.blank(contract), FormErrors.none());
    }

    @GET
    @Path("/{slot:\\d{1,18}}")
    public TemplateInstance shown(@PathParam("slot") long slot) {
        Contract contract = contracts.find(id);
        SlotRow row = slots.find(id, slot);
        contract.mustBeDraft();
        return form(contract, slot, SlotForm.of(contract, row), FormErrors.none());
    }

    @POST
    public Response add(@BeanParam SlotForm form) {
        return write(null, form);
    }

    @POST
    @Path("/{slot:\\d{1,18}}")
    public Response change(@PathParam("slot") long slot, @BeanParam SlotForm form) {
        slots.find(id, slot);
        return write(slot, form);
    }

    private Response write(Long slot, SlotForm form) {
        Contract contract = contracts.find(id);
        FormErrors errors = FormErrors.none();
        SlotTerms terms = form.terms(errors, contract.head(), contracts.today());
        return errors.done(() -> save(slot, form, terms)) ? Redirect.to("/contracts/" + id, "contract_slot_saved")
                : errors.answer(form(contract, slot, form, errors));
    }

    private void save(Long slot, SlotForm form, SlotTerms terms) {
        if (slot == null) {
            slots.add(id, form.version, terms, form.once);
        } else {
            slots.change(id, slot, form.version, terms);
        }
    }

    @POST
    @Path("/{slot:\\d{1,18}}/removal")
    public Response remove(@PathParam("slot") long slot, @FormParam("version") int version) {
        slots.remove(id, slot, version);
        return Redirect.to("/contracts/" + id, "contract_slot_removed");
    }

    @POST
    @Path("/{slot:\\d{1,18}}/delivery")
    public Response deliver(@PathParam("slot") long slot, @FormParam("day") String day, @FormParam("despite") String despite,
            @FormParam("version") int version) {
        FormErrors errors = FormErrors.none();
        return errors.done(() -> slots.deliver(id, slot, version, Days.parse(day), "yes".equals(despite)))
                ? Redirect.to("/contracts/" + id, "contract_slot_delivered_done") : again(slot, day, errors);
    }

    /** The mark is taken back. */
    @POST
    @Path("/{slot:\\d{1,18}}/delivery/revocation")
    public Response takeBack(@PathParam("slot") long slot, @FormParam("reason") String reason, @FormParam("version") int version) {
        slots.find(id, slot);
        if (Words.orNull(reason) == null) {
            return again(slot, reason, FormErrors.none().add("reason", "web_required"));
        }
        slots.takeBack(id, slot, version, Words.orNull(reason));
        return Redirect.to("/contracts/" + id, "contract_slot_taken_back");
    }

    private Response again(long slot, String entered, FormErrors errors) {
        ContractView.Whole whole = view.of(id);
        OnePage page = new OnePage(whole, SigningForm.on(whole.today()), slot, entered, errors, true);
        return Response.status(422).entity(ContractResource.Templates.contract(page)).build();
    }

    private TemplateInstance form(Contract contract, Long slot, SlotForm form, FormErrors errors) {
        return Templates.slotForm(new SlotPage(contract, slot, form, parties.anchors(Choice.keyed("", "contract_choose")), parties.shops(contract.head().merchantId(),
                Choice.keyed("", "contract_any_shop")), errors));
    }
}
