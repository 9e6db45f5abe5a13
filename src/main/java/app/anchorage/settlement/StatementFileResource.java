package app.anchorage.settlement;

import app.anchorage.agency.Role;
import app.anchorage.settlement.StatementFiles.Format;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Statements as files, finished before the first byte is sent. */
@Path("/statements")
@RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER})
public class StatementFileResource {
    @Inject
    StatementFiles files;

    @GET
    @Path("/{id:\\d+}.pdf")
    public Response pdf(@PathParam("id") long id) throws IOException {
        return serve(id, Format.PDF);
    }

    @GET
    @Path("/{id:\\d+}.xlsx")
    public Response xlsx(@PathParam("id") long id) throws IOException {
        return serve(id, Format.XLSX);
    }

    @GET
    @Path("/{id:\\d+}.csv")
    public Response csv(@PathParam("id") long id) throws IOException {
        return serve(id, Format.CSV);
    }

    private Response serve(long id, Format format) throws IOException {
        StatementFiles.Finished finished = files.write(id, format);
        return Response.ok(finished.file().open()).type(format.type())
                .header(HttpHeaders.CONTENT_LENGTH, finished.file().length())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(finished.head(), format)).build();
    }

    /** RFC 6266: a plain name for all, the payee's name for those that read it. */
    private static String disposition(StatementHead head, Format format) {
        String full = URLEncoder.encode(head.number() + " " + head.payeeName() + "." + format.extension(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + head.number() + "." + format.extension() + "\"; filename*=UTF-8''" + full;
    }
}
