package app.anchorage.crash;

import java.io.IOException;
import java.util.Random;

/** What goes wrong in a round. */
enum Fault {
    KILL_PORTAL("kill -9 of the portal") {
        @Override
        void strike(Stage stage, Watch.Sight sight, Random random) {
            stage.portal(sight.node()).kill();
        }
    },
    END_BACKEND("pg_terminate_backend") {
        @Override
        void strike(Stage stage, Watch.Sight sight, Random random) {
            stage.server.admin().useHandle(h -> h.execute("select pg_terminate_backend(?)", sight.pid()));
        }
    },
    KILL_BACKEND("kill -9 of a backend") {
        @Override
        void strike(Stage stage, Watch.Sight sight, Random random) throws IOException, InterruptedException {
            Shell.kill("KILL", sight.pid());
        }
    },
    STOP_DATABASE("PostgreSQL stopped immediately, started again") {
        @Override
        void strike(Stage stage, Watch.Sight sight, Random random) throws IOException, InterruptedException {
            stage.server.stopNow();
            stage.whileAway();
            Shell.pause(random.nextInt(1500));
            stage.server.start();
        }
    },
    CUT_POOL("all connections cut") {
        @Override
        void strike(Stage stage, Watch.Sight sight, Random random) {
            stage.server.admin().useHandle(h -> h.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'anchorage_app'"));
        }
    },
    FULL_DATABASE("disk of the database full") {
        @Override
        void strike(Stage stage, Watch.Sight sight, Random random) throws IOException {
            stage.server.disk.fill(random.nextInt(16_000));
            stage.whileFull(sight);
            stage.server.disk.free();
            if (stage.server.isAlive()) {
                Shell.await("PostgreSQL to recover", stage.server::answers);
            } else {
                stage.server.start();
            }
        }
    },
    FULL_UPLOADS("disk of uploads full"),
    TWO_NODES("two nodes, one killed with -9") {
        @Override
        void strike(Stage stage, Watch.Sight sight, Random random) {
            stage.portal(sight.node()).kill();
        }
    },
    TWICE("two nodes, every POST twice at once");

    final String words;

    Fault(String words) {
        this.words = words;
    }

    /** At a moment when that transaction is in the middle of its work. */
    void strike(Stage stage, Watch.Sight sight, Random random) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Whether it happens at a transaction's moment, not all the time. */
    boolean strikes() {
        return this != FULL_UPLOADS && this != TWICE;
    }

    int nodes() {
        return this == TWO_NODES || this == TWICE ? 2 : 1;
    }
}
