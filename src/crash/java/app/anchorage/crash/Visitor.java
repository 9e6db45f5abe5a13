package app.anchorage.crash;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies, sends forms with their token, follows no redirect. */
final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern TOKEN = Pattern.compile("type=\"hidden\" name=\"(csrf[^\"]*)\"\\s+value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----anchorage";

    /** What came back, and after how long. */
    record Answer(int status, String body, String location, String retryAfter, long millis) {
        boolean isOutage() {
            return status == 503 || status == 507;
        }
    }

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String[] token;

    Answer get(String address, String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** @param form names and values in turn */
    Answer post(String address, String path, String... form) throws IOException {
        String[] hidden = token(address);
        Map<String, String> all = pairs(form);
        all.put(hidden[0], hidden[1]);
        String body = all.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** @param told whether the browser says beforehand how long it is */
    Answer upload(String address, String path, String name, byte[] content, boolean told) throws IOException {
        String[] hidden = token(address);
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + hidden[0] + "\"\r\n\r\n" + hidden[1] + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n";
        byte[] body = join(head.getBytes(StandardCharsets.UTF_8), content, ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        BodyPublisher whole = BodyPublishers.ofByteArray(body);
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(told ? whole : BodyPublishers.fromPublisher(whole)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        long start = System.nanoTime();
        try {
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("Location").orElse(null),
                    answer.headers().firstValue("Retry-After").orElse(null), (System.nanoTime() - start) / 1_000_000);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void keep(String line) {
        String[] cookie = line.split(";")[0].split("=", 2);
        if (cookie[1].isEmpty() || line.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    /** The sign-in page shows it to anybody and reads nothing from the database. */
    private synchronized String[] token(String address) throws IOException {
        if (token == null) {
            Answer page = get(address, "/login");
            Matcher field = TOKEN.matcher(page.body());
            if (!field.find()) {
                throw new IOException("no form token: " + page.status());
            }
            token = new String[] {field.group(1), field.group(2)};
        }
        return token;
    }

    /** As a browser whose token cookie has been changed. */
    void forgetToken() {
        token = null;
    }

    private static byte[] join(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Map<String, String> pairs(String... form) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < form.length; i += 2) {
            pairs.put(form[i], form[i + 1]);
        }
        return pairs;
    }
}
