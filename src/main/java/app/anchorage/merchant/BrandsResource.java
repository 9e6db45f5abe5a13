package app.anchorage.merchant;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The brands of one merchant. */
@Path("/merchants/{id:\\d{1,18}}/brands")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class BrandsResource {
    private static final int LONGEST = 80;

    @PathParam("id")
    long id;

    @Inject
    Brands brands;

    @Inject
    OneMerchant one;

    @POST
    public Response add(@FormParam("brand") String text) {
        String brand = Words.orNull(text);
        if (brand == null || brand.length() > LONGEST) {
            return again(text, brand == null ? new Refused("brand", "web_required") : new Refused("brand", "web_too_long", LONGEST));
        }
        try {
            brands.add(id, brand);
            return Redirect.to("/merchants/" + id, "merchant_brand_added", brand);
        } catch (Refused refused) {
            return again(brand, refused);
        }
    }

    private Response again(String brand, Refused refused) {
        return Response.status(422).entity(one.page(id, brand, refused.on(FormErrors.none()))).build();
    }

    @POST
    @Path("/{brand:\\d{1,18}}/removal")
    public Response remove(@PathParam("brand") long brand) {
        brands.remove(id, brand);
        return Redirect.to("/merchants/" + id, "merchant_brand_removed");
    }
}
