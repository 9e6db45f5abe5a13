package app.anchorage.merchant;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.merchant.MerchantPages.AttachPage;
import app.anchorage.merchant.MerchantPages.UnknownPage;
import app.anchorage.roster.Words;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Shops of the order reports that nobody knows, and whose they are. */
@Path("/merchants/shops")
public class UnknownShopsResource {
    private static final int LONGEST = 120;

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance unknownShops(UnknownPage page);

        static native TemplateInstance shopOwner(AttachPage page);
    }

    @Inject
    UnknownShops unknown;

    @Inject
    MerchantChoices choices;

    @Inject
    Shops shops;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance list(@QueryParam("q") String q) {
        String plain = q == null ? "" : q.replace("\0", "").strip();
        return Templates.unknownShops(new UnknownPage(plain, unknown.largest(plain), current.get().is(Role.OWNER, Role.STAFF)));
    }

    @GET
    @Path("/owner")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance form(@QueryParam("shop") String shop) {
        return page(known(shop), "", FormErrors.none());
    }

    @POST
    @Path("/owner")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response attach(@FormParam("shop") String shop, @FormParam("merchant") String merchant, @FormParam("once") UUID once) {
        String name = Words.orNull(shop);
        if (name == null || name.length() > LONGEST || merchant == null || !merchant.matches("\\d{1,18}")) {
            return again(name, merchant, new Refused("merchant", "web_required"));
        }
        try {
            shops.add(Long.parseLong(merchant), new Shops.Shop(name, null), once);
            return Redirect.to("/merchants/" + merchant, "merchant_shop_saved", name);
        } catch (Refused refused) {
            return again(name, merchant, new Refused("merchant", refused.key(), refused.args()));
        }
    }

    private Response again(String shop, String merchant, Refused refused) {
        return Response.status(422).entity(page(shop == null ? "" : shop, merchant == null ? "" : merchant, refused.on(FormErrors.none()))).build();
    }

    private String known(String shop) {
        String name = Words.orNull(shop);
        if (name == null || name.indexOf('\0') >= 0 || !unknown.has(name)) {
            throw new NotFound();
        }
        return name;
    }

    private TemplateInstance page(String shop, String merchant, FormErrors errors) {
        List<Choice> all = new ArrayList<>(List.of(Choice.keyed("", "merchant_choose")));
        all.addAll(choices.active());
        return Templates.shopOwner(new AttachPage(shop, merchant, all, errors));
    }
}
