package app.anchorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.backup.Manifest;
import app.anchorage.backup.Restore;
import app.anchorage.tryout.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The packaged program's own backup of a lived-in database, restored into an empty server; and one of the first released schema, restored by this program. */
@TestMethodOrder(OrderAnnotation.class)
class BackupIT {
    private static final String PASSWORD = "demo password 1";
    private static final Path FILE = Node.HOME.resolve("harbour.backup");
    /** Of the try-out data as the first released schema (V80) had it, written by {@code backup}. */
    private static final Path FIRST_RELEASE = Path.of("src/test/resources/v80.backup");

    private static Map<String, String> source;
    private static EmbeddedDatabase lived;
    private static Path home;
    private static ProductionDatabase empty;

    @BeforeAll
    static void a_database_with_sample_data_and_an_empty_one() throws Exception {
        Files.deleteIfExists(FILE);
        home = Files.createTempDirectory(Files.createDirectories(Node.HOME), "lived");
        source = live();
        empty = ProductionDatabase.start();
    }

    /** Sample data made by a portal in try-out mode, which then stops. */
    private static Map<String, String> live() {
        lived = EmbeddedDatabase.start(home, false);
        Map<String, String> environment = environment(lived.settings().entrySet().stream().filter(e -> e.getKey().startsWith("quarkus"))
                .collect(Collectors.toMap(e -> e.getKey().toUpperCase().replace('.', '_'), Map.Entry::getValue)));
        Map<String, String> tryOut = new HashMap<>(environment);
        tryOut.putAll(Map.of("ANCHORAGE_TRY_OUT", "true", "ANCHORAGE_DEMO_PASSWORD", PASSWORD));
        Node.launch("lived", tryOut).serving().close();
        return environment;
    }

    @AfterAll
    static void stop() throws Exception {
        lived.close();
        empty.close();
    }

    @Test
    @Order(1)
    void a_backup_names_every_table_and_is_for_its_writer_only() throws IOException {
        Node command = command("backup", source, "backup", FILE.toString());
        assertThat(command.ended()).as(command.said()).isZero();
        Manifest manifest = manifest(FILE);
        assertThat(manifest.tables()).filteredOn(table -> List.of("agency", "entry", "journal", "statement", "report_part", "audit_event", "contract").contains(table.name()))
                .hasSize(7).allSatisfy(table -> assertThat(table.rows()).as(table.name()).isPositive());
        assertThat(Files.getPosixFilePermissions(FILE)).hasSize(2);
        assertThat(command("backup-twice", source, "backup", FILE.toString()).ended()).as("nothing is overwritten").isEqualTo(1);
    }

    @Test
    @Order(2)
    void a_backup_that_is_damaged_or_broken_off_leaves_the_database_empty() throws IOException {
        byte[] whole = Files.readAllBytes(FILE);
        Path broken = Node.HOME.resolve("broken.backup");
        Files.write(broken, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(command("restore-broken", environment(empty.environment()), "restore", broken.toString()).ended()).isEqualTo(1);
        Path damaged = Node.HOME.resolve("damaged.backup");
        whole[whole.length / 2] ^= 0x55;
        Files.write(damaged, whole);
        Node command = command("restore-damaged", environment(empty.environment()), "restore", damaged.toString());
        assertThat(command.ended()).as(command.said()).isEqualTo(1);
        assertThat(number(empty, "select count(*) from agency")).isZero();
    }

    @Test
    @Order(3)
    void an_empty_server_gets_it_all_back_and_the_books_agree() throws IOException {
        Node command = command("restore", environment(empty.environment()), "restore", FILE.toString());
        assertThat(command.ended()).as(command.said()).isZero();
        assertThat(command.said()).contains(" checks, 0 failed").doesNotContainPattern("checks, [1-9]\\d* failed");
        Path again = Node.HOME.resolve("again.backup");
        Files.deleteIfExists(again);
        assertThat(command("backup-again", environment(empty.environment()), "backup", again.toString()).ended()).isZero();
        assertThat(without(manifest(again), "verification")).isEqualTo(without(manifest(FILE), "verification"));
        Map<String, Manifest.Sequence> sequences = manifest(again).sequences().stream().collect(Collectors.toMap(Manifest.Sequence::name, s -> s));
        assertThat(manifest(FILE).sequences()).allSatisfy(before -> assertThat(sequences.get(before.name()).last()).isGreaterThanOrEqualTo(before.last()));
        assertThat(command("restore-twice", environment(empty.environment()), "restore", FILE.toString()).ended()).as("not over data").isEqualTo(1);
    }

    @Test
    @Order(4)
    void what_is_back_is_guarded_as_before_and_people_go_on() {
        for (String attack : List.of("update entry set fen = fen + 1", "delete from audit_event", "truncate statement_row", """
                insert into entry (agency_id, journal_id, account_id, fen, value_date, kind) select agency_id, journal_id, account_id, v, date '2030-01-01', kind
                from entry cross join (values (1), (-1)) x (v) where id = (select max(id) from entry)""")) {
            assertThatThrownBy(() -> empty.superuser().useHandle(h -> {
                h.execute("set role anchorage_owner");
                h.execute(attack);
            })).as(attack).hasMessageMatching("(?s).*(append-only|earlier transaction).*");
        }
        try (Node portal = Node.launch("back", environment(empty.environment())).serving()) {
            Browser finance = new Browser(null, null, "__Host-anchorage", null).by(portal.behindProxy());
            assertThat(finance.post("/login", "userName", "finance", "password", PASSWORD).statusCode()).isEqualTo(303);
            assertThat(finance.get("/statements").asString()).contains("ST-");
            assertThat(finance.get("/orders").statusCode()).isEqualTo(200);
        }
    }

    /** Restoring an older backup makes its schema first and then goes on to this program's: all migrations since, over data. */
    @Test
    @Order(5)
    void the_first_released_schema_with_data_comes_up_to_date_with_the_same_money() throws Exception {
        try (ProductionDatabase old = ProductionDatabase.start()) {
            Node command = command("first-release", environment(old.environment()), "restore", FIRST_RELEASE.toString());
            assertThat(command.ended()).as(command.said()).isZero();
            assertThat(command.said()).contains("schema version 80", " checks, 0 failed").doesNotContainPattern("checks, [1-9]\\d* failed");
            assertThat(sums(old)).isEqualTo(Map.of("PLATFORM", 663_702L, "ANCHOR", -139_973L, "AGENCY", -200_606L, "SUSPENSE", -81_140L, "PAYOUT_DUE", -241_983L));
            assertThat(number(old, "select sum(payout_fen) from statement")).isEqualTo(241_983);
            assertThat(number(old, "select count(*) from order_line")).isEqualTo(358);
            assertThat(number(old, "select sum(net_fen) from order_line")).isEqualTo(663_702);
            assertThat(number(old, "select count(*) from entry")).isEqualTo(manifest(FIRST_RELEASE).tables().stream().filter(t -> t.name().equals("entry"))
                    .findFirst().orElseThrow().rows());
        }
    }

    @Test
    @Order(6)
    void a_try_out_is_backed_up_by_stopping_it_and_copying_its_directory() throws Exception {
        long before = entries(lived);
        lived.close();
        Path copy = Files.createTempDirectory(Node.HOME, "copied");
        try (var all = Files.walk(home)) {
            for (Path each : all.filter(path -> !path.equals(home)).toList()) {
                Files.copy(each, copy.resolve(home.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (EmbeddedDatabase copied = EmbeddedDatabase.start(copy, false)) {
            assertThat(entries(copied)).isEqualTo(before).isPositive();
        }
    }

    private static long entries(EmbeddedDatabase database) throws SQLException {
        Map<String, String> settings = database.settings();
        try (var owner = DriverManager.getConnection(settings.get("quarkus.datasource.jdbc.url"), settings.get("quarkus.flyway.username"),
                settings.get("quarkus.flyway.password")); var row = owner.createStatement().executeQuery("select count(*) from entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Long> sums(ProductionDatabase database) {
        return database.superuser().withHandle(h -> h.createQuery("""
                select a.kind, sum(e.fen)::bigint as fen from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id group by 1""")
                .reduceRows(new HashMap<String, Long>(), (all, row) -> {
                    all.put(row.getColumn("kind", String.class), row.getColumn("fen", Long.class));
                    return all;
                }));
    }

    private static Map<String, String> environment(Map<String, String> database) {
        Map<String, String> environment = new HashMap<>(database);
        environment.putAll(Map.of("ANCHORAGE_BASE_URL", "https://" + Node.HOST, "QUARKUS_HTTP_PORT", "0", "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
                "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true", "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1"));
        return environment;
    }

    private static Node command(String name, Map<String, String> environment, String... arguments) {
        return Node.launch(name, environment, arguments);
    }

    private static Manifest manifest(Path file) throws IOException {
        try (Restore backup = Restore.open(file)) {
            return backup.manifest();
        }
    }

    private static List<Manifest.Table> without(Manifest manifest, String table) {
        return manifest.tables().stream().filter(each -> !each.name().equals(table)).toList();
    }

    private static long number(ProductionDatabase database, String query) {
        return database.superuser().withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }
}
