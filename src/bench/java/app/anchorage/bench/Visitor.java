package app.anchorage.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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

    /** And looks at the first page, from which a browser remembers its language. */
    Visitor signIn(String userName, String password) {
        get(must(post("/login", "userName", userName, "password", password)));
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Takes a file and forgets it; a large one is asked for, waited for and fetched, as a person does. */
    void download(String path) {
        HttpResponse<InputStream> answer = open(path);
        if (answer.statusCode() == 303) {
            String[] asked = leadsTo(answer).replaceFirst("^/jobs/new\\?of=", "").split("&", 2);
            String job = made("/jobs", "of", asked[0], "query", asked[1], "once", UUID.randomUUID().toString());
            until(job + " has not ended", () -> get(job).body().contains(job + "/file"));
            answer = open(job + "/file");
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " " + answer.statusCode());
        }
        try (InputStream in = answer.body()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<InputStream> open(String path) {
        return exchange(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** @return the path that the answer leads to */
    String must(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.request().uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return leadsTo(answer);
    }

    private static String leadsTo(HttpResponse<?> answer) {
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
        until(file + " has not ended", () -> get(file + "/progress").headers().firstValue("HX-Refresh").isPresent());
    }

    private static void until(String otherwise, BooleanSupplier ended) {
        long start = System.nanoTime();
        while (!ended.getAsBoolean()) {
            if (Figures.since(start) > LONGEST) {
                throw new IllegalStateException(otherwise);
            }
            LockSupport.parkNanos(100_000_000);
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
        HttpResponse<String> answer = exchange(request, HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
