package app.anchorage.roster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses with a query; empty parameters are left out. */
public final class Links {
    private Links() {}

    public static String to(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .filter(p -> !p.getValue().isEmpty())
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }
}
