package app.anchorage.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErrorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/no-such-page", "/demo/broken", "/demo/rule", "/demo/moved", "/demo/denied", "/static/icon.svg",
        "/webjars/htmx.org/2.0.10/dist/htmx.min.js", "/q/health", "/demo/away"})
    void every_answer_carries_the_security_headers(String path) {
        carriesHeaders(given().redirects().follow(false).get(path));
    }

    @ParameterizedTest
    @CsvSource({"/demo/broken,500", "/demo/rule,409", "/demo/missing,404", "/no-such-page,404", "/demo/denied,403", "/demo/away,503", "/demo/taken,409", "/demo/full,507", "/demo/full-files,507"})
    void each_error_has_its_page_in_both_languages_and_shows_no_trace(String path, int status) {
        String zh = given().get(path).then().statusCode(status).extract().asString();
        String en = given().cookie("language", "en").get(path).then().statusCode(status).extract().asString();
        assertThat(zh).contains("<html lang=\"zh-CN\">", "编号").doesNotContain("Exception", "\tat ", "app.anchorage");
        assertThat(en).contains("<html lang=\"en\">", "Number").doesNotContain("Exception", "\tat ", "app.anchorage");
    }

    @Test
    void a_broken_rule_says_which() {
        assertThat(given().get("/demo/rule").asString()).contains("最多 7 个字符", "href=\"/demo\"");
    }

    @Test
    void a_foreign_page_cannot_send_forms() {
        Response refused = given().header("Sec-Fetch-Site", "cross-site").formParam("name", "x").post("/demo");
        assertThat(refused.statusCode()).isEqualTo(403);
        carriesHeaders(refused);
        assertThat(given().header("Origin", "https://evil.example").formParam("name", "x").post("/demo").statusCode()).isEqualTo(403);
        assertThat(given().header("Sec-Fetch-Site", "same-site").post("/no-such-page").statusCode()).isEqualTo(403);
        assertThat(given().header("Origin", "null").post("/q/health").statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_gets_a_page_that_says_so() {
        Response refused = given().formParam("name", "x").post("/demo");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("页面已过期");
        carriesHeaders(refused);
    }

    @Test
    void a_damaged_token_cookie_is_replaced() {
        Response page = given().cookie("form", "!!").get("/demo");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.cookie("form")).hasSize(22);
        assertThat(page.getHeader("Set-Cookie")).containsIgnoringCase("httponly").containsIgnoringCase("samesite=strict");
    }

    @Test
    void a_foreign_host_is_refused() {
        Response refused = given().header("Host", "evil.example").get("/demo");
        assertThat(refused.statusCode()).isEqualTo(400);
        carriesHeaders(refused);
    }

    @Test
    void odd_methods_and_too_much_are_refused() {
        assertThat(given().request("TRACE", "/demo").statusCode()).isEqualTo(405);
        Response wrong = given().delete("/demo/rule");
        assertThat(wrong.statusCode()).isEqualTo(405);
        carriesHeaders(wrong);
    }

    /** What no browser sends by itself: each gets a page of ours, in the language of the reader. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET /demo/42|||404", "GET /imports/99999999999999999999|||404", "PUT /demo|||405",
        "POST /demo|application/json|{}|400", "POST /demo|application/x-www-form-urlencoded|name=%zz|400", "POST /demo|multipart/form-data|x|400",
        "POST /demo|multipart/form-data; boundary=b|--b broken|400", "POST /demo|nonsense|x|400", "POST /demo/rule|||405"})
    void what_cannot_be_understood_gets_a_page_of_ours(String line, String type, String body, int status) throws IOException {
        for (String language : List.of("zh", "en")) {
            String answer = raw(line, language, type, body == null ? "" : body);
            assertThat(answer).as(line).startsWith("HTTP/1.1 " + status).contains(language.equals("en") ? "<html lang=\"en\">" : "<html lang=\"zh-CN\">", "<h1>")
                    .doesNotContain("Exception", "\tat ", "RESTEASY");
        }
    }

    @Test
    void what_is_too_large_is_told_the_limits() throws IOException {
        String upload = raw("POST /demo", "zh", "multipart/form-data; boundary=b", "", "Content-Length: 300000000\r\n");
        assertThat(upload).startsWith("HTTP/1.1 413").contains("200 MB", "48 KB", "没有保存任何改动");
        String field = raw("POST /demo", "en", "application/x-www-form-urlencoded", "name=" + "x".repeat(60_000));
        assertThat(field).startsWith("HTTP/1.1 413").contains("200 MB", "48 KB", "Nothing was changed");
    }

    private static String raw(String line, String language, String type, String body, String... headers) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length = headers.length > 0 || line.startsWith("GET") ? "" : "Content-Length: " + content.length + "\r\n";
        String head = line + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nConnection: close\r\nCookie: language=" + language + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + length + String.join("", headers) + "\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            for (int next = socket.getInputStream().read(); next >= 0 && !answer.toString(StandardCharsets.UTF_8).endsWith("</html>"); next = socket.getInputStream().read()) {
                answer.write(next);
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_form_with_mistakes_comes_back_with_what_was_typed() {
        String page = form().formParam("name", "长长长长长长").post("/demo").then().statusCode(422).extract().asString();
        assertThat(page).contains("长长长长长长", "最多 5 个字符", "aria-invalid", "href=\"#reason\"");
    }

    @Test
    void a_sentence_is_carried_over_the_redirect_once() {
        Response done = form().formParam("name", "<b>小").formParam("reason", "r").redirects().follow(false).post("/demo");
        assertThat(done.statusCode()).isEqualTo(303);
        Response next = given().cookies(done.cookies()).get("/demo");
        assertThat(next.asString()).contains("role=\"status\"", "最多 &lt;b&gt;小 个字符");
        assertThat(next.getHeaders().getValues("Set-Cookie")).anySatisfy(c -> assertThat(c).startsWith("flash=;").contains("Max-Age=0"));
    }

    private static RequestSpecification form() {
        Response page = given().get("/demo");
        String token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        return given().cookies(page.cookies()).contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("csrf-token", token);
    }

    private static void carriesHeaders(Response answer) {
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).isNotBlank();
    }
}
