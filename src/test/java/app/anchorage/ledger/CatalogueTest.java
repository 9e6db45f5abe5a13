package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.order.Desk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What the database's own catalogue says of tenancy and of money. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CatalogueTest {
    /** Tables of the whole installation; each has a reason in docs. */
    private static final List<String> GLOBAL = List.of("agency", "login", "login_session", "set_up_link", "throttle", "security_log",
            "scheduled_tasks", "flyway_schema_history", "audit_pending");
    private static final String TENANT = """
            with tenant as (select c.oid, c.relname, a.attnum from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
              where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in (%s))
            """.formatted(String.join(", ", GLOBAL.stream().map(g -> "'" + g + "'").toList()));

    @Inject
    Jdbi sql;

    @Inject
    Desk desk;

    @Test
    void every_table_is_a_tenants_or_is_known_to_be_global() throws SQLException {
        assertThat(bad("select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in ("
                + String.join(", ", GLOBAL.stream().map(g -> "'" + g + "'").toList())
                + ") and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id')")).isEmpty();
    }

    @Test
    void the_agency_comes_first_in_every_key() throws SQLException {
        assertThat(bad(TENANT + "select t.relname from tenant t where not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary)"))
                .as("without a primary key").isEmpty();
        assertThat(bad(TENANT + """
                select i.indexrelid::regclass::text from tenant t join pg_index i on i.indrelid = t.oid
                where (i.indisunique or i.indisexclusion) and i.indkey[0] <> t.attnum""")).as("unique without the agency first").isEmpty();
    }

    @Test
    void a_foreign_key_between_tenant_tables_carries_the_agency() throws SQLException {
        assertThat(bad(TENANT + """
                select k.conname from pg_constraint k join tenant t on t.oid = k.conrelid join tenant f on f.oid = k.confrelid
                where k.contype = 'f' and (k.conkey[1] <> t.attnum or k.confkey[1] <> f.attnum)""")).isEmpty();
    }

    @Test
    void row_level_security_is_on_and_forced_with_the_one_policy() throws SQLException {
        assertThat(bad(TENANT + "select t.relname from tenant t join pg_class c on c.oid = t.oid where not c.relrowsecurity or not c.relforcerowsecurity"))
                .isEmpty();
        assertThat(bad(TENANT + """
                select t.relname from tenant t left join pg_policy p on p.polrelid = t.oid group by t.relname
                having count(*) <> 1 or min(p.polname) is distinct from 'tenant' or not bool_and(p.polpermissive and p.polcmd = '*' and p.polroles = '{0}')
                  or min(pg_get_expr(p.polqual, p.polrelid)) not like '%agency_id = (NULLIF(current_setting(''app.agency_id''::text, true), ''''::text))::bigint%'
                  or min(pg_get_expr(p.polwithcheck, p.polrelid)) is distinct from min(pg_get_expr(p.polqual, p.polrelid))""")).isEmpty();
    }

    @Test
    void no_view_shows_tenant_rows_and_no_enum_types_exist() throws SQLException {
        assertThat(bad("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')")).isEmpty();
        assertThat(bad("select typname from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace")).isEmpty();
    }

    @Test
    void money_is_whole_fen() throws SQLException {
        assertThat(bad("""
                select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'
                and (column_name = 'fen' or column_name like '%\\_fen') and data_type <> 'bigint'""")).isEmpty();
        assertThat(bad("""
                select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'
                and data_type in ('double precision', 'real', 'money')""")).isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_stands_over_nothing() throws SQLException {
        assertThat(bad("select rolname from pg_roles where rolname = 'anchorage_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)")).isEmpty();
        assertThat(bad("select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'anchorage_app'")).isEmpty();
        assertThat(bad("select roleid::regrole::text from pg_auth_members where member = 'anchorage_app'::regrole")).isEmpty();
        assertThat(bad("""
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
                and not coalesce(array_to_string(proconfig, ',') like 'search_path=%', false)""")).as("definer functions without a search path").isEmpty();
    }

    @Test
    void rows_of_another_agency_and_without_an_agency_are_invisible_in_every_tenant_table() throws SQLException {
        Actor one = desk.newAgency();
        Actor other = desk.newAgency();
        for (String table : bad(TENANT + "select relname from tenant")) {
            String count = "select count(*) from " + table;
            assertThat(desk.<Long>call(one, () -> number(count + " where agency_id <> " + one.agencyId()))).as(table).isZero();
            assertThat(desk.<Long>call(one, () -> number(count + " where agency_id = " + other.agencyId()))).as(table).isZero();
            assertThat(QuarkusTransaction.requiringNew().call(() -> number(count))).as(table).isZero();
        }
        assertThat(desk.<Long>call(one, () -> number("select count(*) from member"))).isEqualTo(1);
    }

    private long number(String query) {
        return sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }

    /** Read as superuser, whom no privilege hides anything from. */
    private static List<String> bad(String query) throws SQLException {
        try (var connection = Superuser.connect(); var rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
