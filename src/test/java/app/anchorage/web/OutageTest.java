package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.signin.SessionCookie;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** While the database is away or a disk is full, people are told so soon, nothing is half written, and the portal comes back by itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutageTest {
    private static final int MORE_THAN_WORKERS = 30;

    @Inject
    Cast cast;

    @Inject
    AgroalDataSource database;

    @Inject
    Jdbi sql;

    @Inject
    SessionCookie cookie;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String role;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void when_all_connections_are_taken_a_page_says_so_in_the_readers_language_within_seconds() throws SQLException {
        Browser clerk = cast.owner();
        clerk.csrf();
        List<Connection> all = takeAll();
        Duration patience = patience(Duration.ofSeconds(1));
        try {
            Response english = RestAssured.given().redirects().follow(false).cookie(cookie.name(), clerk.session())
                    .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5").get("/anchors");
            assertThat(english.statusCode()).isEqualTo(503);
            assertThat(english.header("Retry-After")).isEqualTo("10");
            assertThat(english.time()).isLessThan(10_000);
            assertThat(english.asString()).contains("<html lang=\"en\">", "The database cannot be reached");
            assertThat(clerk.get("/anchors").asString()).contains("<html lang=\"zh-CN\">", "数据库暂时连接不上");
            assertThat(clerk.post("/anchors", "stageName", "小断").statusCode()).isEqualTo(503);
            assertThatThrownBy(() -> cast.as(clerk, () -> 1)).satisfies(thrown -> assertThat(Failure.isOutage(thrown)).isTrue());
            assertThat(QuarkusTransaction.isActive()).as("what did not begin does not stay on the thread").isFalse();
        } finally {
            release(all);
            patience(patience);
        }
        IntStream.range(0, MORE_THAN_WORKERS).forEach(i -> assertThat(clerk.get("/anchors").statusCode()).isEqualTo(200));
        assertThat(clerk.get("/anchors").asString()).doesNotContain("小断");
    }

    @Test
    void connections_that_were_cut_are_replaced_before_anybody_uses_them() throws SQLException {
        Browser clerk = cast.owner();
        release(takeAll());
        assertThat(cut("select count(pg_terminate_backend(pid, 10000)) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()"))
                .isGreaterThanOrEqualTo(connections);
        IntStream.range(0, MORE_THAN_WORKERS).forEach(i -> assertThat(clerk.get("/anchors").statusCode()).isEqualTo(200));
    }

    @Test
    void a_commit_that_got_no_answer_is_not_called_undone() {
        Browser clerk = cast.owner();
        Throwable thrown = catchThrowable(() -> cast.as(clerk, () -> {
            int backend = sql.withHandle(h -> h.createQuery("select pg_backend_pid()").mapTo(Integer.class).one());
            return cut("select count(pg_terminate_backend(" + backend + ", 10000))");
        }));
        assertThat(thrown).isNotNull();
        assertThat(Failure.of(thrown)).as("%s", thrown).isEqualTo(Failure.UNSURE);
        assertThat(Failure.isOutage(thrown)).isTrue();
        assertThat(QuarkusTransaction.isActive()).isFalse();
    }

    @Test
    void an_upload_for_which_there_is_no_room_is_refused_before_it_is_read() {
        Browser clerk = cast.finance();
        QuarkusMock.installMockForType(new DiskRoom() {
            @Override
            boolean takes(long bytes) {
                return false;
            }
        }, DiskRoom.class);
        Response refused = clerk.upload("/imports", "file", "report.csv", "a,b\r\n1,2\r\n".getBytes());
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.asString()).contains("磁盘空间不足");
        assertThat(clerk.get("/imports").asString()).doesNotContain("report.csv");
        assertThat(clerk.post("/imports/1/discarding").statusCode()).as("what is no upload goes on").isEqualTo(404);
    }

    private List<Connection> takeAll() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                all.add(database.getConnection());
            }
        } catch (SQLException | RuntimeException e) {
            release(all);
            throw e;
        }
        return all;
    }

    /** How long the pool lets anybody wait. @return what it was */
    private Duration patience(Duration longest) {
        var pool = database.getConfiguration().connectionPoolConfiguration();
        Duration before = pool.acquisitionTimeout();
        pool.setAcquisitionTimeout(longest);
        return before;
    }

    private static void release(List<Connection> all) throws SQLException {
        for (Connection one : all) {
            one.close();
        }
    }

    /** On a connection beside the pool. */
    private int cut(String query) throws SQLException {
        try (Connection beside = DriverManager.getConnection(url, role, password); var row = beside.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
