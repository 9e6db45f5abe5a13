package app.anchorage.deal.contract;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.deal.contract.ContractPages.ClausePage;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import app.anchorage.web.NotFound;
import app.anchorage.web.Redirect;
import app.anchorage.web.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The clauses of a draft, which start with the words of the library. */
@Path("/contracts/{id:\\d{1,18}}/clauses")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class ClausesResource {
    private static final int LONGEST = 2000;

    @CheckedTemplate(basePath = "contract", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clauseForm(ClausePage page);
    }

    @PathParam("id")
    long id;

    @Inject
    ContractService contracts;

    @GET
    @Path("/new")
    public TemplateInstance form(@QueryParam("kind") String kind) {
        ClauseKind clause = NotFound.unless(Entered.find(ClauseKind.class, kind));
        return Templates.clauseForm(new ClausePage(contracts.find(id), clause, Texts.of(Language.current(), clause.wordsKey()), FormErrors.none()));
    }

    @POST
    public Response add(@FormParam("kind") String kind, @FormParam("words") String words, @FormParam("version") int version) {
        Contract contract = contracts.find(id);
        ClauseKind clause = NotFound.unless(Entered.find(ClauseKind.class, kind));
        String said = Words.orNull(words);
        if (said == null || said.length() > LONGEST) {
            FormErrors errors = FormErrors.none().add("words", said == null ? "web_required" : "web_too_long", LONGEST);
            return Response.status(422).entity(Templates.clauseForm(new ClausePage(contract, clause, words, errors))).build();
        }
        contracts.addClause(id, version, clause, said);
        return Redirect.to("/contracts/" + id, "contract_clause_added");
    }

    @POST
    @Path("/{clause:\\d{1,18}}/removal")
    public Response remove(@PathParam("clause") long clause, @FormParam("version") int version) {
        contracts.removeClause(id, version, clause);
        return Redirect.to("/contracts/" + id, "contract_clause_removed");
    }
}
