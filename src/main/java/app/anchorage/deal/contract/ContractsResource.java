package app.anchorage.deal.contract;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.deal.contract.ContractPages.EditPage;
import app.anchorage.deal.contract.ContractPages.ListPage;
import app.anchorage.web.Refused;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The list of contracts, and new ones. */
@Path("/contracts")
public class ContractsResource {
    @CheckedTemplate(basePath = "contract", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance contracts(ListPage page);

        static native TemplateInstance contractForm(EditPage page);
    }

    @Inject
    ContractList list;

    @Inject
    ContractService contracts;

    @Inject
    ContractForms forms;

    @Inject
    Parties parties;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam ContractFilter filter, @Context UriInfo uri) {
        ContractList.Page page = filter.errors().isEmpty() ? list.page(filter) : ContractList.Page.NONE;
        return filter.errors().answer(Templates.contracts(new ListPage(filter, page, Pager.of(uri, page.before(), page.after()),
                parties.merchants(Choice.keyed("", "contract_all")), current.get().is(Role.OWNER, Role.STAFF))));
    }

    /** @param of the signed contract that the new one supplements, renews or ends, or null; @param merchant the one to begin with, or null */
    @GET
    @Path("/new")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance blank(@QueryParam("of") Long of, @QueryParam("kind") String kind, @QueryParam("merchant") String merchant) {
        if (of == null) {
            return forms.page(null, ContractForm.blank(contracts.today(), merchant), FormErrors.none());
        }
        ContractKind does = NotFound.unless(Entered.find(ContractKind.class, kind).filter(found -> !found.root()));
        return forms.page(null, ContractForm.following(contracts.find(of), does, contracts.today()), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response create(@BeanParam ContractForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        Contract.Head head = form.head(errors, contracts.today());
        try {
            if (head != null) {
                return Redirect.to("/contracts/" + contracts.create(head, form.once), "contract_created");
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(forms.page(null, form, errors)).build();
    }
}
