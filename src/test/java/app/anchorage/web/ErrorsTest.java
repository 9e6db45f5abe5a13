package app.anchorage.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
    @CsvSource({"/demo/broken,500", "/demo/rule,409", "/demo/missing,404", "/no-such-page,404", "/demo/denied,403", "/demo/away,503", "/demo/taken,409"})
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
