package app.anchorage.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** A hand in the database that no guard holds back: for corruptions that the verifier must find. */
public final class Superuser {
    private Superuser() {}

    /** Runs statements with triggers and row-level security out of the way. */
    public static void corrupt(String... statements) {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String each : statements) {
                if (statement.executeUpdate(each) != 1) {
                    throw new AssertionError("corrupted nothing: " + each);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), "postgres",
                config.getValue("anchorage.superuser-password", String.class));
    }
}
