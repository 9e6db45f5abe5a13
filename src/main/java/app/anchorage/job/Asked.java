package app.anchorage.job;

import app.anchorage.web.NotFound;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is asked of an export: which one, of what (the query of the page that shows it), in which language. */
public record Asked(String what, String query, Locale locale) {
    private static final int LONGEST = 4000;

    /** @throws NotFound for what no page of ours asks */
    public Asked {
        if (what == null || query == null || query.length() > LONGEST || query.indexOf(0) >= 0) {
            throw new NotFound();
        }
    }

    /** All parameters of an address but the named one. */
    static Asked of(String what, MultivaluedMap<String, String> parameters, String but, Locale locale) {
        return new Asked(what, parameters.entrySet().stream().filter(e -> !e.getKey().equals(but) && !e.getValue().get(0).isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().get(0), StandardCharsets.UTF_8)).collect(Collectors.joining("&")), locale);
    }

    /** Empty where nothing is said. */
    public String value(String key) {
        return Arrays.stream(query.split("&")).filter(pair -> pair.startsWith(key + "=")).findFirst()
                .map(pair -> URLDecoder.decode(pair.substring(key.length() + 1), StandardCharsets.UTF_8)).orElse("");
    }

    public long id() {
        String id = value("id");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }

    /** Where a person says that it shall be made. */
    String path() {
        return "/jobs/new?of=" + what + (query.isEmpty() ? "" : "&" + query);
    }
}
