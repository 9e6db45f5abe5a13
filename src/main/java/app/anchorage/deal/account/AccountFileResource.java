package app.anchorage.deal.account;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.agency.CurrentActor;
import app.anchorage.print.PrintedPage;
import app.anchorage.settlement.StatementFiles.Format;
import app.anchorage.web.ExportFile;
import app.anchorage.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A merchant's account as a file in the reader's language, finished before the first byte is sent. */
@Path("/merchants/{id:\\d{1,18}}/account.{format:pdf|xlsx|csv}")
@RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
public class AccountFileResource {
    @Inject
    MerchantAccounts accounts;

    @Inject
    CurrentActor current;

    @GET
    public Response file(@PathParam("id") long id, @PathParam("format") String name, @BeanParam AccountFilter filter) throws IOException {
        if (!filter.errors().isEmpty()) {
            return AccountResource.page(accounts, id, filter, current.get());
        }
        Format format = Format.valueOf(name.toUpperCase(Locale.ROOT));
        MerchantAccount account = accounts.of(id, filter);
        ExportFile file = ExportFile.write(out -> write(account, format, out));
        String full = URLEncoder.encode(account.name() + " " + account.asOf() + "." + name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.open()).type(format.type()).header(HttpHeaders.CONTENT_LENGTH, file.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + account.file() + "." + name + "\"; filename*=UTF-8''" + full).build();
    }

    private static void write(MerchantAccount account, Format format, OutputStream out) throws IOException {
        Locale locale = Language.current();
        switch (format) {
            case PDF -> PrintedPage.write(AccountResource.Templates.accountPdf(account, PrintedPage.pageWords(locale)).render(), out);
            case XLSX -> AccountFiles.xlsx(account, locale, out);
            case CSV -> AccountFiles.csv(account, locale, out);
        }
    }
}
