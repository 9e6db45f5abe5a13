package app.anchorage.merchant;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.merchant.MerchantPages.ContactPage;
import app.anchorage.web.FormErrors;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The contacts of one merchant. */
@Path("/merchants/{id:\\d{1,18}}/contacts")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class ContactsResource {
    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance contactForm(ContactPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    Contacts contacts;

    @Inject
    MerchantService merchants;

    @Inject
    Validator validator;

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        return form(null, new ContactForm(), FormErrors.none());
    }

    @POST
    public Response add(@BeanParam ContactForm form) {
        return taken(null, form, () -> contacts.add(id, form.contact(), form.once));
    }

    @GET
    @Path("/{contact:\\d{1,18}}")
    public TemplateInstance form(@PathParam("contact") long contact) {
        return form(contact, ContactForm.of(contacts.find(id, contact)), FormErrors.none());
    }

    @POST
    @Path("/{contact:\\d{1,18}}")
    public Response edit(@PathParam("contact") long contact, @BeanParam ContactForm form) {
        contacts.find(id, contact);
        return taken(contact, form, () -> contacts.edit(id, contact, form.contact()));
    }

    @POST
    @Path("/{contact:\\d{1,18}}/removal")
    public Response remove(@PathParam("contact") long contact) {
        contacts.remove(id, contact);
        return Redirect.to("/merchants/" + id, "merchant_contact_removed");
    }

    private Response taken(Long contact, ContactForm form, Runnable work) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        return errors.done(work) ? Redirect.to("/merchants/" + id, "merchant_contact_saved", form.name.strip()) : errors.answer(form(contact, form, errors));
    }

    private TemplateInstance form(Long contact, ContactForm form, FormErrors errors) {
        return Templates.contactForm(new ContactPage(merchants.find(id), contact, form, errors));
    }
}
