package app.anchorage.roster;

import app.anchorage.web.Refused;
import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.money.ChinaTime;
import app.anchorage.print.PrintedPage;
import app.anchorage.print.Scan;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An agreement on paper: printing it, and keeping the signed scan. */
@Path("/anchors/{id:\\d{1,18}}/agreements/{version:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class SigningResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance paper(Signing.Paper paper);

        static native TemplateInstance paperPdf(Signing.Paper paper, String[] pageWords);
    }

    @PathParam("id")
    long id;

    @PathParam("version")
    long version;

    @Inject
    Signing signing;

    @Inject
    OneAgreement page;

    @Inject
    Clock clock;

    @POST
    @Path("/signature")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sign(@RestForm("signedOn") String signedOn, @RestForm("scan") FileUpload file) throws IOException {
        LocalDate today = ChinaTime.day(clock.instant());
        FormErrors errors = Days.check(FormErrors.none(), "signedOn", signedOn, today);
        if (errors.isEmpty() && Days.parse(signedOn).isAfter(today)) {
            errors.add("signedOn", "roster_signed_later", today.toString());
        }
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            errors.add("scan", "web_required");
        }
        try {
            if (errors.isEmpty()) {
                signing.sign(id, version, Days.parse(signedOn), scan(file));
                return Redirect.to("/anchors/" + id + "/agreements/" + version, "roster_signed_done");
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(page.page(id, version, DecisionForm.signed(signedOn), errors, false)).build();
    }

    private static Scan scan(FileUpload file) throws IOException {
        if (file.size() > Scan.MOST_BYTES) {
            throw Scan.tooLarge();
        }
        return Scan.of(file.fileName(), Files.readAllBytes(file.uploadedFile()));
    }

    @GET
    @Path("/scan")
    public Response scan() {
        Scan scan = signing.scan(id, version);
        return file(scan.bytes(), scan.type().map(Scan.Type::media).orElse("application/octet-stream"), scan.name());
    }

    @GET
    @Path("/paper")
    public TemplateInstance paper() {
        return Templates.paper(signing.paper(id, version));
    }

    @GET
    @Path("/paper.pdf")
    public Response pdf() throws IOException {
        Signing.Paper paper = signing.paper(id, version);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = PrintedPage.pageWords(Language.current());
        PrintedPage.write(Templates.paperPdf(paper, words).setLocale(Language.current()).render(), out);
        return file(out.toByteArray(), "application/pdf", paper.number() + " " + paper.anchor().stageName() + ".pdf");
    }

    /** Always as a download: a scan is never shown as a page of ours. */
    private static Response file(byte[] content, String type, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content).type(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded).build();
    }
}
