package app.anchorage.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that offers a download under a name: what of it is ASCII for all and, after RFC 6266, in full for those that read it. */
public final class Attachment {
    private Attachment() {}

    public static String named(String name) {
        String plain = name.replaceAll("[\"\\\\%;\\x00-\\x1f]", "_").replaceAll(" ?[^\\x20-\\x7e]+", "").strip();
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + (plain.isEmpty() || plain.startsWith(".") ? "file" + plain : plain) + "\"; filename*=UTF-8''" + full;
    }
}
