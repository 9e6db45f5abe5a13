package app.anchorage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: keeps cookies and sends forms as pages of the portal do. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("type=\"hidden\" name=\"(csrf[^\"]*)\"\\s+value=\"([^\"]+)\"");
    private static final double LONGEST = 1_800;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(int port) {
        address = "http://localhost:" + port;
    }

    Visitor signIn(String userName, String password) {
        must(post("/login", "userName", userName, "password", password));
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Takes a file and forgets it. */
    void download(String path) {
        try {
            HttpResponse<java.io.InputStream> answer = CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
            try (java.io.InputStream in = answer.body()) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the path that the answer leads to */
    String must(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.request().uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    String made(String path, String... form) {
        return must(post(path, form));
    }

    HttpResponse<String> post(String path, String... form) {
        Map<String, String> fields = new LinkedHashMap<>(token());
        for (int i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        String body = fields.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(request(path).header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    String upload(String path, Path file) throws IOException {
        String boundary = "-----bench" + System.nanoTime();
        String fields = token().entrySet().stream().map(e -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + e.getKey() + "\"\r\n\r\n" + e.getValue() + "\r\n")
                .collect(Collectors.joining());
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(fields + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                HttpRequest.BodyPublishers.ofFile(file), HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return must(send(request(path).header("Sec-Fetch-Site", "same-origin").header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(body).build()));
    }

    /** Looks at the page's moving part until the work on the file has ended. */
    void await(String file) {
        long start = System.nanoTime();
        while (get(file + "/progress").headers().firstValue("HX-Refresh").isEmpty()) {
            if (Figures.since(start) > LONGEST) {
                throw new IllegalStateException(file + " has not ended");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    String cookieHeader() {
        return cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; "));
    }

    private Map<String, String> token() {
        Matcher field = TOKEN.matcher(get("/login").body());
        if (!field.find()) {
            throw new IllegalStateException("no token on the page");
        }
        return Map.of(field.group(1), field.group(2));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(30));
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] pair = cookie.split(";")[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
