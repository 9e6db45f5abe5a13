package app.anchorage.job;

import app.anchorage.web.Attachment;
import app.anchorage.web.Redirect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Answers who asks for a file: with the finished file, or by asking whether it shall be made in the background. */
@ApplicationScoped
public class ExportAnswer {
    @Inject
    Exports exports;

    public Response of(Asked asked) throws IOException {
        var small = exports.small(asked);
        return small.isPresent() ? file(small.get()) : Redirect.to(asked.path());
    }

    /** However large: for who has no page of jobs. */
    public Response whole(Asked asked) throws IOException {
        return file(exports.whole(asked));
    }

    static Response file(Exports.Ready ready) throws IOException {
        return Response.ok(ready.file().open()).type(ready.type()).header(HttpHeaders.CONTENT_LENGTH, ready.file().length())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(ready.name())).build();
    }
}
