package app.anchorage.agency;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Where a request comes from and the id that its log lines and audit events share. */
public record RequestTrace(String address, String id) {
    private static final String KEY = RequestTrace.class.getName();

    public static final RequestTrace NONE = new RequestTrace("-", null);

    /** The remote address is a forwarded one only when the server is told to trust the proxy. */
    public static RequestTrace of(RoutingContext request) {
        if (request == null) {
            return NONE;
        }
        RequestTrace known = request.get(KEY);
        if (known == null) {
            var remote = request.request().remoteAddress();
            known = new RequestTrace(remote == null ? "-" : remote.hostAddress(), newId());
            request.put(KEY, known);
        }
        return known;
    }

    private static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
