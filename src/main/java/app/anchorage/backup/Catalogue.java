package app.anchorage.backup;

import app.anchorage.backup.Manifest.Migration;
import app.anchorage.backup.Manifest.Sequence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database's own catalogue says of its tables, sequences, guards and foreign keys. */
final class Catalogue {
    /** Of every table but the list of migrations: the columns with values of their own. Numbers of transactions (xid8) mean nothing to another server. */
    private static final String COLUMNS = """
            select c.relname, string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
            group by c.relname order by c.relname""";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Each table's columns. */
    Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (List<String> row : rows(COLUMNS)) {
            tables.put(row.get(0), Arrays.asList(row.get(1).split(",")));
        }
        return tables;
    }

    List<Migration> schema() throws SQLException {
        return rows("select version, checksum from flyway_schema_history where success and version is not null order by installed_rank").stream()
                .map(row -> new Migration(row.get(0), row.get(1) == null ? null : Integer.valueOf(row.get(1)))).toList();
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> found = new ArrayList<>();
        for (List<String> name : rows("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname")) {
            List<String> state = rows("select last_value, is_called from " + quoted(name.get(0))).get(0);
            found.add(new Sequence(name.get(0), Long.parseLong(state.get(0)), state.get(1).startsWith("t")));
        }
        return found;
    }

    /** Tables' own triggers with the state they are in. */
    List<List<String>> guards() throws SQLException {
        return rows("""
                select quote_ident(c.relname), quote_ident(t.tgname), t.tgenabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by 1, 2""");
    }

    List<List<String>> foreignKeys() throws SQLException {
        return rows("""
                select quote_ident(c.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace order by 1, 2""");
    }

    /** Whether there is nobody's data yet. */
    boolean isEmpty() throws SQLException {
        return rows("select to_regclass('public.agency')").get(0).get(0) == null || rows("select 1 from agency limit 1").isEmpty();
    }

    List<List<String>> rows(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet row = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    cells.add(row.getString(column));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
