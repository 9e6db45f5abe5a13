package app.anchorage.web;

import app.anchorage.money.Money;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every tag on one page, for tests and for looking at. */
@Path("/demo")
@PermitAll
public class DemoResource {
    @Inject
    Validator validator;

    @Context
    UriInfo uri;

    @CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance all(Demo demo);

        static native TemplateInstance phone(Demo demo);
    }

    public static class Form {
        @FormParam("name")
        @NotBlank
        @Size(max = 5)
        public String name;

        @FormParam("reason")
        @NotBlank
        public String reason;
    }

    public record Demo(Money some, Money negative, Money unknown, Long fen, Instant at, LocalDate day, List<Choice> choices,
            Form form, FormErrors errors, Pager pager) {}

    @GET
    public TemplateInstance show() {
        return Templates.all(demo(new Form(), FormErrors.none()));
    }

    @GET
    @Path("/phone")
    public TemplateInstance phone() {
        return Templates.phone(demo(new Form(), FormErrors.none()));
    }

    @POST
    public Response save(@jakarta.ws.rs.BeanParam Form form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.all(demo(form, errors))).build();
        }
        return Redirect.to("/demo", "web_too_long", form.name);
    }

    @GET
    @Path("/rule")
    public Response rule() {
        throw new BrokenRule("web_too_long", 7).back("/demo");
    }

    @GET
    @Path("/broken")
    public Response broken() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/missing")
    public Response missing() {
        throw new NotFound();
    }

    @GET
    @Path("/moved")
    public Response moved() {
        return Redirect.to("/demo");
    }

    @GET
    @Path("/denied")
    public Response denied() {
        throw new io.quarkus.security.ForbiddenException("no");
    }

    @GET
    @Path("/away")
    public Response away() {
        throw new IllegalStateException(new java.sql.SQLException("gone", "08006"));
    }

    @GET
    @Path("/full")
    public Response full() {
        throw new IllegalStateException(new java.sql.SQLException("could not extend file", "53100"));
    }

    @GET
    @Path("/full-files")
    public Response fullFiles() {
        throw new java.io.UncheckedIOException(new java.io.IOException("No space left on device"));
    }

    @GET
    @Path("/taken")
    public Response taken() {
        throw new jakarta.persistence.OptimisticLockException();
    }

    private Demo demo(Form form, FormErrors errors) {
        return new Demo(Money.yuan("446999.17"), Money.yuan("-38904.16"), null, -1620L, Instant.parse("2026-11-21T06:05:00Z"),
                LocalDate.of(2026, 11, 21), List.of(Choice.keyed("A", "nav_claims"), Choice.plain(2, "小满")), form, errors,
                Pager.of(uri, null, "2026-11-21 7"));
    }
}
