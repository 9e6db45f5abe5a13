package app.anchorage.intake;

import app.anchorage.Browser;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Uploads as a real browser sends them: names in UTF-8, large files streamed. */
final class Multipart {
    private static final String BORDER = "----border7d81";

    private Multipart() {}

    static HttpResponse<String> send(Browser who, String name, byte[] content) {
        return send(who, name, BodyPublishers.ofByteArray(content));
    }

    static HttpResponse<String> send(Browser who, String name, Path file) throws IOException {
        return send(who, name, BodyPublishers.ofFile(file));
    }

    private static HttpResponse<String> send(Browser who, String name, BodyPublisher content) {
        StringBuilder head = new StringBuilder();
        who.csrf().forEach((field, token) -> head.append(part("name=\"" + field + "\"", "")).append(token).append("\r\n"));
        head.append(part("name=\"file\"; filename=\"" + name + "\"", "Content-Type: application/octet-stream\r\n"));
        BodyPublisher body = BodyPublishers.concat(text(head.toString()), content, text("\r\n--" + BORDER + "--\r\n"));
        String cookies = who.cookies().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; "));
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/imports"))
                    .header("Content-Type", "multipart/form-data; boundary=" + BORDER).header("Cookie", cookies).POST(body).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String disposition, String more) {
        return "--" + BORDER + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n";
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
