package app.anchorage;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.order.ReportText;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two packaged nodes in production mode on one database: one behind a proxy that ends TLS, the other with TLS of its own. */
@TestMethodOrder(OrderAnnotation.class)
class NodesIT {
    private static final String PASSWORD = "seven quiet lighthouses 4";
    private static final String SESSION = "__Host-anchorage";
    private static final int MANY = 20_000;

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();
    private static ProductionDatabase database;
    private static Node one;
    private static Node two;
    private static Browser owner;

    @BeforeAll
    static void start() throws Exception {
        database = ProductionDatabase.start();
        ENVIRONMENT.putAll(database.environment());
        ENVIRONMENT.putAll(Map.of("ANCHORAGE_BASE_URL", "https://" + Node.HOST, "QUARKUS_HTTP_PORT", "0", "QUARKUS_HTTP_SSL_PORT", "0",
                "ANCHORAGE_JOBS_HEARTBEAT", "PT1S", "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE", certificate(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", "changeit"));
        Node first = Node.launch("one", trusting("127.0.0.1"));
        Node second = Node.launch("two", trusting("10.0.0.7"));
        one = first.serving();
        two = second.serving();
        owner = visitor();
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        two.close();
        database.close();
    }

    @Test
    @Order(1)
    void the_link_in_a_nodes_log_makes_the_first_owner_once_and_ends_the_other_nodes_link() {
        String[] form = {"code", "harbour", "agencyName", "海港", "name", "老板", "userName", "boss", "password", PASSWORD};
        assertThat(owner.by(one.behindProxy()).post(setUpLink(two), form).statusCode()).isEqualTo(303);
        assertThat(owner.post(setUpLink(two), form).statusCode()).isEqualTo(410);
        form[1] = "elsewhere";
        form[7] = "late";
        assertThat(owner.by(two.overTls()).post(setUpLink(one), form).statusCode()).isEqualTo(409);
        assertThat(numbers("select count(*) from login")).containsExactly(1L);
    }

    @Test
    @Order(2)
    void who_signs_in_on_one_node_is_signed_in_on_the_other_until_he_signs_out_there() {
        Response in = owner.by(one.behindProxy()).post("/login", "userName", "boss", "password", PASSWORD);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).as("also behind a proxy").isEqualTo("/");
        Browser copy = visitor().by(two.overTls());
        assertThat(copy.request().cookie(SESSION, owner.session()).get("/members").statusCode()).isEqualTo(200);
        String old = owner.session();
        assertThat(owner.by(two.overTls()).post("/logout").statusCode()).isEqualTo(303);
        Response replayed = copy.by(one.behindProxy()).request().cookie(SESSION, old).get("/members");
        assertThat(replayed.statusCode()).isEqualTo(303);
        assertThat(replayed.header("Location")).contains("/login");
    }

    @Test
    @Order(3)
    void over_https_cookies_are_secure_hosts_are_checked_and_forms_say_where_they_come_from() {
        Browser guest = visitor().by(two.overTls());
        Response page = guest.get("/login");
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
        assertThat(page.getHeaders().getValues("Set-Cookie")).isNotEmpty().allSatisfy(NodesIT::isGuarded);
        Response in = guest.post("/login", "userName", "boss", "password", PASSWORD);
        assertThat(in.getHeaders().getValues("Set-Cookie")).anySatisfy(c -> assertThat(c).startsWith(SESSION)).allSatisfy(NodesIT::isGuarded);
        assertThat(guest.by(two.overTls("evil.example")).get("/login").statusCode()).isEqualTo(400);
        guest.by(two.overTls());
        assertThat(logout(guest, null, null).statusCode()).as("says nothing").isEqualTo(403);
        assertThat(logout(guest, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(logout(guest, "Origin", "http://" + Node.HOST).statusCode()).as("the same host without TLS").isEqualTo(403);
        assertThat(logout(guest, "Origin", "https://" + Node.HOST).statusCode()).isEqualTo(303);
    }

    @Test
    @Order(4)
    void a_visitors_address_is_what_a_trusted_proxy_says_and_nobody_else() {
        assertThat(addressOf(one)).isEqualTo("203.0.113.7");
        assertThat(addressOf(two)).isEqualTo("127.0.0.1");
    }

    private static String addressOf(Node node) {
        Browser guest = visitor().by(request -> node.behindProxy().apply(request).header("X-Forwarded-For", "203.0.113.7").header("X-Forwarded-Proto", "https"));
        Response in = guest.post("/login", "userName", "boss", "password", PASSWORD);
        assertThat(in.header("Location")).isEqualTo("/");
        return (String) query("select address from login_session order by created_at desc limit 1").get(0).get("address");
    }

    @Test
    @Order(5)
    void what_is_uploaded_on_one_node_is_committed_on_the_other() {
        signIn();
        String anchor = path(made(owner, "/anchors", "stageName", "小满"));
        made(owner, anchor + "/agreements", "validFrom", "2024-01-01", "share", "60", "holdDays", "0");
        made(owner, anchor + "/positions", "kind", "ADZONE", "code", "329000001", "validFrom", "2024-01-01");
        String file = upload("few.csv", 1, 3);
        owner.by(two.overTls());
        commit(file);
        awaitState(file, "COMMITTED");
        assertThat(numbers("select count(*), sum(settled_fen), sum(net_fen) from order_line")).containsExactly(3L, 30_000L, 5_400L);
    }

    @Test
    @Order(6)
    void a_job_whose_node_is_killed_in_the_middle_is_done_once_by_the_other() {
        String file = upload("many.csv", 1_000, MANY);
        commit(file);
        Node.await("the job to write", () -> !query("""
                select 1 from job where file_id = %d and kind = 'COMMIT' and state = 'RUNNING' and step <> 'job_step_opening'""", id(file)).isEmpty());
        boolean first = one.said().contains(picker(file));
        (first ? one : two).kill();
        assertThat(leftOver()).as("temporary directories, one of a dead node").hasSize(2);
        owner.by(first ? two.overTls() : one.behindProxy());
        awaitState(file, "COMMITTED");
        assertThat(numbers("select count(*), sum(settled_fen), sum(net_fen) from order_line where line_key >= '2000001000'"))
                .containsExactly((long) MANY, MANY * 10_000L, MANY * 1_800L);
        assertThat(numbers("select count(*), count(distinct line_id) from journal")).containsExactly(MANY + 3L, MANY + 3L);
        assertThat(numbers("select sum(e.fen) from entry e join account a on a.id = e.account_id where a.kind = 'ANCHOR'"))
                .containsExactly(-(MANY + 3) * 1_080L);
        assertThat(numbers("select count(*) from audit_event where action = 'IMPORT_COMMITTED'")).containsExactly(2L);
        Node again = Node.launch("again", trusting("10.0.0.7")).serving();
        assertThat(leftOver()).as("swept at the start").hasSize(2);
        one = first ? again : one;
        two = first ? two : again;
    }

    @Test
    @Order(7)
    void two_approvals_at_once_on_two_nodes_make_one() {
        String run = path(made(owner, "/settlements", "cutoff", "2025-02-28"));
        made(owner, run + "/submission");
        Browser approver = member("checker", "APPROVER");
        Browser there = visitor().by(two.overTls());
        there.post("/login", "userName", "checker", "password", PASSWORD);
        String version = approver.get(run + "/approval").asString().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        List<Integer> answers = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? approver : there).post(run + "/approval", "version", version).statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(Collections.frequency(answers, 303)).as("%s", answers).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).as("%s", answers).isEqualTo(5);
        assertThat(numbers("select count(*), min(payout_fen) from statement")).containsExactly(1L, (MANY + 3) * 1_080L);
    }

    @Test
    @Order(8)
    void the_command_makes_a_further_agency_beside_running_nodes() {
        Node command = Node.launch("command", ENVIRONMENT, "new-agency", "lagoon", "泻湖");
        assertThat(command.ended()).as(command.said()).isZero();
        String[] form = {"name", "邻居", "userName", "neighbour", "password", PASSWORD};
        Browser neighbour = visitor().by(two.overTls());
        assertThat(neighbour.post(setUpLink(command), form).statusCode()).isEqualTo(303);
        assertThat(neighbour.post(setUpLink(command), form).statusCode()).isEqualTo(410);
        assertThat(neighbour.post("/login", "userName", "neighbour", "password", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(neighbour.get("/orders").asString()).doesNotContain("2000000001");
        assertThat(neighbour.get("/members").statusCode()).isEqualTo(200);
        Node twice = Node.launch("command-twice", ENVIRONMENT, "new-agency", "lagoon", "泻湖");
        assertThat(twice.ended()).isEqualTo(1);
        assertThat(numbers("select count(*) from agency")).containsExactly(2L);
    }

    @Test
    @Order(9)
    void the_compose_file_for_two_nodes_sets_what_these_nodes_have() throws IOException {
        List<String> settings = Files.readAllLines(java.nio.file.Path.of("docker-compose.scale.yml")).stream()
                .filter(line -> line.matches(" {4}[A-Z_]+: .*")).map(line -> line.strip().replaceFirst(":.*", "")).toList();
        assertThat(settings).containsAll(database.environment().keySet()).contains("ANCHORAGE_BASE_URL", "ANCHORAGE_JOBS_HEARTBEAT");
        assertThat(trusting("10.0.0.7").keySet()).containsAll(settings);
    }

    /** The environment of a node that believes that proxy. */
    private static Map<String, String> trusting(String proxy) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(Map.of("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true", "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true",
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", proxy));
        return environment;
    }

    private static void signIn() {
        assertThat(owner.by(one.behindProxy()).post("/login", "userName", "boss", "password", PASSWORD).statusCode()).isEqualTo(303);
    }

    private Browser member(String userName, String role) {
        String page = path(made(owner, "/members", "userName", userName, "name", userName, "role", role));
        String link = Node.linkIn(owner.post(page + "/password-link").asString(), "password");
        Browser member = visitor().by(one.behindProxy());
        assertThat(member.post(link, "password", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(member.post("/login", "userName", userName, "password", PASSWORD).statusCode()).isEqualTo(303);
        return member;
    }

    private static Response made(Browser who, String path, String... form) {
        Response answer = who.post(path, form);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(303);
        return answer;
    }

    /** Lines of 100.00 settled with an income of 20.00 and a fee of 2.00. */
    private static String upload(String name, int from, int count) {
        List<ReportText.Row> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            rows.add(ReportText.settled(ReportText.paid(Long.toString(2_000_000_000L + i), "100.00", "20.00%", "2025-01-05 10:00:00"), "100.00", "20.00",
                    "10.00%", "2.00", "2025-01-10 12:00:00"));
        }
        try {
            Response answer = owner.upload("/imports", "file", name, Files.readAllBytes(ReportText.orders(rows)));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
            return path(answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void commit(String file) {
        awaitState(file, "PREVIEWED");
        made(owner, file + "/commitment", "version", Long.toString(numbers("select version from report_file where id = " + id(file)).get(0)), "reason", "核对过");
    }

    private static void awaitState(String file, String state) {
        Node.await(file + " " + state, () -> !query("""
                select 1 from report_file f where f.id = %d and f.state = '%s'
                and not exists (select 1 from job j where j.file_id = f.id and j.state in ('QUEUED', 'RUNNING'))""", id(file), state).isEmpty());
    }

    /** Who commits the file. Its preview may still be picked: the scheduler takes a task from its list after the work has ended. */
    private static String picker(String file) {
        return database.superuser().withHandle(h -> h.createQuery("""
                select picked_by from scheduled_tasks where picked and task_name = 'intake-job'
                and task_instance = (select cast(id as text) from job where file_id = :file and kind = 'COMMIT')""").bind("file", id(file)).mapTo(String.class).one());
    }

    private static List<String> leftOver() {
        String[] found = Node.HOME.resolve("tmp").toFile().list((directory, name) -> name.startsWith("anchorage-"));
        return List.of(found);
    }

    private static Response logout(Browser who, String header, String value) {
        var request = who.request().contentType("application/x-www-form-urlencoded").formParams(who.csrf());
        return (header == null ? request : request.header(header, value)).post("/logout");
    }

    private static void isGuarded(String cookie) {
        assertThat(cookie.toLowerCase().split("; ?")).contains("secure", "path=/", "httponly").anyMatch(part -> part.startsWith("samesite="))
                .noneMatch(part -> part.startsWith("domain"));
    }

    private static Browser visitor() {
        return new Browser(null, null, SESSION, null);
    }

    private static String setUpLink(Node node) {
        return Node.linkIn(node.said(), "set-up");
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static List<Map<String, Object>> query(String sql, Object... args) {
        return database.superuser().withHandle(h -> h.createQuery(sql.formatted(args)).mapToMap().list());
    }

    private static List<Long> numbers(String sql) {
        return database.superuser().withHandle(h -> h.createQuery(sql).map((row, context) -> {
            List<Long> all = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                all.add(row.getLong(i));
            }
            return all;
        }).one());
    }

    private static String certificate() throws Exception {
        var file = Files.createDirectories(Node.HOME).resolve("certificate-" + UUID.randomUUID() + ".p12");
        String keytool = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "portal", "-keyalg", "EC", "-dname", "CN=" + Node.HOST, "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", "changeit").inheritIO().start();
        assertThat(made.waitFor()).isZero();
        return file.toString();
    }
}
