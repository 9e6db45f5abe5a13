package app.anchorage.deal.account;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A merchant's statement of account. */
@Path("/merchants/{id:\\d{1,18}}/account")
@RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
public class AccountResource {
    @CheckedTemplate(basePath = "fee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance account(Page page);

        static native TemplateInstance accountPdf(MerchantAccount it, String[] pageWords);
    }

    /** The account as it is shown. */
    public record Page(MerchantAccount it, AccountFilter filter, boolean mayRecord) {
        /** There is credit, and a fee that it could pay for. */
        public boolean maySetOff() {
            return mayRecord && it.open().credit().isPositive() && it.open().total().isPositive();
        }

        public String file(String format) {
            return filter.on(it.path() + "." + format);
        }
    }

    @Inject
    MerchantAccounts accounts;

    @Inject
    CurrentActor current;

    @GET
    public Response show(@PathParam("id") long id, @BeanParam AccountFilter filter) {
        return page(accounts, id, filter, current.get());
    }

    /** Of a filter that makes no sense only what is wrong with it. */
    static Response page(MerchantAccounts accounts, long id, AccountFilter filter, Actor reader) {
        MerchantAccount account = accounts.of(id, filter.errors().isEmpty() ? filter : new AccountFilter());
        return filter.errors().answer(Templates.account(new Page(account, filter, reader.is(Role.OWNER, Role.FINANCE))));
    }
}
