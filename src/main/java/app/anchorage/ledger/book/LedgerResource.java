package app.anchorage.ledger.book;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.ledger.AccountKind;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import app.anchorage.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The ledger: what the accounts hold, and the journals that made it so. */
@Path("/ledger")
@RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
public class LedgerResource {
    @CheckedTemplate(basePath = "ledger", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ledger(Page page);

        static native TemplateInstance balances(Balances.Page page, Pager pager);

        static native TemplateInstance journal(JournalPage page);
    }

    /** @param faults what of the filter makes no sense; @param showAll the same page with reversed journals, or without */
    public record Page(LedgerFilter filter, FormErrors faults, List<Holding> holdings, Ledger.Rows journals, Pager pager, String showAll) {
        private static final int SHOWN = 20;

        public List<Holding> shown() {
            return holdings.subList(0, Math.min(SHOWN, holdings.size()));
        }

        /** Freezes of all money of the payee whose account alone is shown; null otherwise. */
        public String payee() {
            boolean one = filter.accountId() != null && holdings.size() == 1 && holdings.get(0).kind() == AccountKind.ANCHOR;
            return one ? "/ledger/payees/" + holdings.get(0).anchorId() + "/freezes" : null;
        }

        /** What a file of the same journals is asked with. */
        public String fileQuery() {
            return filter.query().isEmpty() ? "" : "?" + filter.query();
        }

        public boolean more() {
            return holdings.size() > SHOWN;
        }
    }

    @Inject
    Ledger ledger;

    @Inject
    Balances balances;

    @GET
    public Response ledger(@BeanParam LedgerFilter filter, @Context UriInfo uri) {
        List<Holding> holdings = balances.first(filter.accountId());
        FormErrors faults = filter.errors(!holdings.isEmpty());
        Ledger.Rows rows = faults.isEmpty() ? ledger.journals(filter) : Ledger.Rows.NONE;
        var all = uri.getRequestUriBuilder().replaceQueryParam("reversed", filter.showReversed() ? "hide" : "show").build();
        return faults.answer(Templates.ledger(new Page(filter, faults, holdings, rows, Pager.of(uri, rows.before(), rows.after()),
                all.getRawPath() + "?" + all.getRawQuery())));
    }

    @GET
    @Path("/balances")
    public Response balances(@BeanParam BalanceFilter filter, @Context UriInfo uri) {
        FormErrors faults = filter.errors();
        Balances.Page page = faults.isEmpty() ? balances.page(filter) : Balances.Page.none(filter);
        int here = filter.page();
        return faults.answer(Templates.balances(page, Pager.of(uri, here > 0 ? here : null, page.more() ? here : null)));
    }

    @GET
    @Path("/journals/{id:\\d{1,18}}")
    public TemplateInstance journal(long id) {
        return Templates.journal(NotFound.unless(ledger.journal(id)));
    }
}
