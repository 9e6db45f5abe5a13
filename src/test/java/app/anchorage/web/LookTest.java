package app.anchorage.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LookTest {
    @Test
    void all_tags_speak_chinese_by_default() {
        String page = given().get("/demo").then().statusCode(200).extract().asString();
        assertThat(page).contains("<html lang=\"zh-CN\">", "446,999.17", "−38,904.16", "−16.20", "–", "2026-11-21 14:05", "负", "12,408",
                "name=\"q\"", "<option value=\"2\" selected>小满</option>", "<a href=\"/settlements\">结算</a>");
    }

    @Test
    void all_tags_speak_english_to_those_who_chose_it() {
        String page = given().cookie("language", "en").get("/demo").then().statusCode(200).extract().asString();
        assertThat(page).contains("<html lang=\"en\">", "21 Nov 2026 14:05", "minus", "Settlements").doesNotContain("负");
    }

    @Test
    void the_pages_of_a_list_keep_its_filters() {
        assertThat(given().get("/demo?state=held&q=小").asString()).contains("href=\"/demo?state=held&amp;q=%E5%B0%8F&amp;after=2026-11-21+7\"");
    }

    @Test
    void static_files_are_small_versioned_and_kept() {
        String page = given().get("/demo/phone").asString();
        String style = page.replaceAll("(?s).*href=\"(/static/anchorage.css[^\"]*)\".*", "$1");
        var answer = given().header("Accept-Encoding", "gzip").get(style);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(style).contains("?v=");
        assertThat(given().header("Accept-Encoding", "gzip").get(Assets.TABLER).header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void the_phone_page_works() {
        assertThat(given().get("/demo/phone").then().statusCode(200).extract().asString()).contains("446,999.17");
    }
}
