package app.anchorage;

import app.anchorage.agency.Actor;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member's browser in a test: keeps cookies, takes the CSRF token from a page's hidden field, follows no redirect by itself. */
public final class Browser {
    private static final Pattern HIDDEN_TOKEN = Pattern.compile("type=\"hidden\" name=\"(csrf[^\"]*)\"\\s+value=\"([^\"]+)\"");

    private final Actor actor;
    private final String userName;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String sessionCookie;
    private Map<String, String> token;
    private Map<String, String> cookiesOfToken;
    private UnaryOperator<RequestSpecification> way = request -> request;

    Browser(Actor actor, String userName, String sessionCookie, String token) {
        this.actor = actor;
        this.userName = userName;
        this.sessionCookie = sessionCookie;
        if (token != null) {
            cookies.put(sessionCookie, token);
        }
    }

    /** The same browser, with the same cookies, on another way to the portal: e.g. to another node of it. */
    Browser by(UnaryOperator<RequestSpecification> way) {
        this.way = way;
        return this;
    }

    public Actor actor() {
        return actor;
    }

    public String userName() {
        return userName;
    }

    public Response get(String path) {
        return kept(request().get(path));
    }

    /** @param form names and values in turn, e.g. {@code "name", "小满", "note", ""} */
    public Response post(String path, String... form) {
        return post(path, pairs(form));
    }

    public Response post(String path, Map<String, ?> form) {
        Map<String, String> token = csrf();
        return kept(form().contentType(ContentType.URLENC.withCharset("UTF-8")).formParams(token).formParams(form).post(path));
    }

    /** A multipart form with one file. */
    public Response upload(String path, String field, String fileName, byte[] content, String... form) {
        Map<String, String> token = csrf();
        RequestSpecification request = form().multiPart(field, fileName, content);
        pairs(form).forEach((name, value) -> request.multiPart(name, value, "text/plain; charset=UTF-8"));
        token.forEach(request::multiPart);
        return kept(request.post(path));
    }

    /** A request with this browser's cookies and nothing else: for tests of refusals. */
    public RequestSpecification request() {
        return way.apply(RestAssured.given()
                .config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .redirects().follow(false).cookies(cookies));
    }

    /** What a browser says with each form that a page of the portal sends. */
    private RequestSpecification form() {
        return request().header("Sec-Fetch-Site", "same-origin");
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** This browser's session cookie, e.g. to replay it after a sign-out. */
    public String session() {
        return cookies.get(sessionCookie);
    }

    /** Name and value of the hidden field, as the sign-in page shows it (anybody may see that page); asked for again when a cookie has changed. */
    public Map<String, String> csrf() {
        if (!cookies.equals(cookiesOfToken)) {
            Matcher field = HIDDEN_TOKEN.matcher(get("/login").asString());
            if (!field.find()) {
                throw new AssertionError("no CSRF token on the page");
            }
            token = Map.of(field.group(1), field.group(2));
            cookiesOfToken = cookies();
        }
        return token;
    }

    private static Map<String, String> pairs(String... form) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < form.length; i += 2) {
            pairs.put(form[i], form[i + 1]);
        }
        return pairs;
    }

    private Response kept(Response response) {
        for (Cookie cookie : response.detailedCookies()) {
            if (cookie.getMaxAge() == 0 || cookie.getValue() == null || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return response;
    }
}
