package app.anchorage.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that offers a download under a name, in ASCII and, after RFC 6266, in full. */
final class Attachment {
    private Attachment() {}

    static String named(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%;]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + full;
    }
}
