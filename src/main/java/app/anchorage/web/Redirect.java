package app.anchorage.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/** Where to go after a form has done its work: 303, only inside the portal. */
public final class Redirect {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

    private Redirect() {}

    public static Response to(String path) {
        return Response.seeOther(URI.create(local(path))).build();
    }

    /** With a sentence to show there, e.g. {@code Redirect.to("/imports/" + id, "intake_committed", rows)}. */
    public static Response to(String path, String textKey, Object... args) {
        return Response.seeOther(URI.create(local(path))).cookie(Flash.of(textKey, args).cookie()).build();
    }

    /** The path, or the front page when it leads elsewhere. */
    public static String local(String path) {
        return path != null && LOCAL.matcher(path).matches() ? path : "/";
    }
}
