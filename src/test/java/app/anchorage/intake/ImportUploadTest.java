package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may be uploaded, by whom, how often, and what bad files are told. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportUploadTest {
    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Test
    void the_same_content_again_leads_to_the_first_import() {
        byte[] content = Sample.paid("2000000000000000001", "15.90");
        String first = imports.upload(cast.finance(), "first.csv", content);
        Response again = cast.staff().upload("/imports", "file", "renamed.csv", content);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("renamed.csv", "href=\"" + first + "\"");
    }

    @Test
    void the_same_content_twice_at_the_same_time_is_taken_once() {
        byte[] content = Sample.paid("2000000000000000002", "15.90");
        List<Browser> people = List.of(cast.finance(), cast.staff(), cast.owner());
        List<Integer> answers = people.stream()
                .map(who -> CompletableFuture.supplyAsync(() -> who.upload("/imports", "file", "same.csv", content).statusCode()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers).containsExactly(303, 409, 409);
    }

    @Test
    void an_undone_file_may_come_again() {
        Browser clerk = cast.finance();
        byte[] content = Sample.paid("2000000000000000003", "15.90");
        String path = "/imports/" + imports.done(clerk, "a.csv", content);
        imports.undo(clerk, path, "再来一次");
        imports.await(clerk, path, "UNDONE");
        assertThat(imports.done(clerk, "a.csv", content)).isGreaterThan(Imports.id(path));
    }

    @Test
    void a_hostile_name_is_harmless() {
        String path = imports.upload(cast.finance(), "../../x<script>.csv", Sample.paid("2000000000000000004", "15.90"));
        String page = imports.page(cast.finance(), path, "PREVIEWED");
        assertThat(page).contains("x_script_.csv").doesNotContain("<script>.csv", "../");
    }

    @Test
    void what_is_no_report_is_refused_by_name() {
        Browser clerk = cast.finance();
        Response empty = clerk.upload("/imports", "file", "leer.xls", new byte[0]);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("leer.xls", "是空的");
        assertThat(clerk.upload("/imports", "file", "virus.exe", new byte[] {1}).asString()).contains("virus.exe");
        assertThat(clerk.post("/imports").statusCode()).isIn(415, 422, 400);
        assertThat(refusal(clerk, "seite.xls", "<html><body>请登录</body></html>")).contains("seite.xls", "网页");
        assertThat(refusal(clerk, "leer.csv", " \n")).contains("leer.csv", "是空的");
        assertThat(refusal(clerk, "kopf.csv", "a,b,c\n1,2,3\n")).contains("kopf.csv", "缺少这些列");
    }

    private String refusal(Browser clerk, String name, String content) {
        String path = imports.upload(clerk, name, content.getBytes(StandardCharsets.UTF_8));
        String page = imports.page(clerk, path, "REFUSED");
        assertThat(clerk.get(path + "/file").statusCode()).isEqualTo(404);
        return page;
    }

    @Test
    void a_file_over_the_limit_gets_a_page_of_ours() throws IOException {
        Path large = Files.createTempFile("large", ".csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_001L);
        }
        var answer = Multipart.send(cast.finance(), "large.csv", large);
        Files.delete(large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("200 MB", "<h1>");
    }

    @Test
    void a_member_waits_while_three_files_are_being_read() {
        Browser clerk = cast.finance();
        Stream.of("1", "2", "3").forEach(n -> imports.stuck(clerk, "waiting" + n));
        Response fourth = clerk.upload("/imports", "file", "fourth.csv", Sample.paid("2000000000000000005", "15.90"));
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.asString()).contains("3 个文件正在读取");
        imports.upload(cast.staff(), "fourth.csv", Sample.paid("2000000000000000005", "15.90"));
    }

    @Test
    void the_history_is_filtered_and_paged() {
        Browser clerk = cast.finance();
        assertThat(clerk.get("/imports").asString()).contains("还没有导入过报表");
        for (int i = 0; i < 35; i++) {
            imports.stuck(clerk, "old" + i + "end");
        }
        String first = clerk.get("/imports?state=UPLOADED").asString();
        assertThat(first).contains("old34end", "old5end", "rel=\"next\"").doesNotContain("old4end", "rel=\"prev\"");
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(next).contains("state=UPLOADED");
        String second = clerk.get(next).asString();
        assertThat(second).contains("old4end", "old0end", "rel=\"prev\"").doesNotContain("old5end", "rel=\"next\"");
        String back = second.replaceAll("(?s).*rel=\"prev\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(clerk.get(back).asString()).contains("old34end", "old5end").doesNotContain("old4end");
        assertThat(clerk.get("/imports?state=COMMITTED").asString()).contains("没有符合条件的导入");
        assertThat(clerk.get("/imports?state=NONSENSE&kind=x").statusCode()).isEqualTo(422);
    }
}
