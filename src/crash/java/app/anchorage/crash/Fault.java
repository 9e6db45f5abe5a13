package app.anchorage.crash;

import java.io.IOException;
import java.util.Random;

/** What goes wrong in a round. */
enum Fault {
    KILL_PORTAL("kill -9 of the portal") {
        @Override
        void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) {
            stage.portal(sight.node()).kill();
        }
    },
    END_BACKEND("pg_terminate_backend") {
        @Override
        void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) {
            watch.end(sight.pid());
        }
    },
    KILL_BACKEND("kill -9 of a backend") {
        @Override
        void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) {
            ProcessHandle.of(sight.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    },
    STOP_DATABASE("PostgreSQL stopped immediately, started again") {
        @Override
        void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) throws IOException, InterruptedException {
            stage.server.stopNow();
            stage.whileAway();
            Shell.pause(random.nextInt(1500));
            stage.server.start();
        }
    },
    CUT_POOL("all connections cut") {
        @Override
        void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) {
            watch.endAll();
        }
    },
    FULL_DATABASE("disk of the database full") {
        @Override
        void prepare(Stage stage) throws IOException {
            stage.server.disk.fill(NEARLY);
        }

        @Override
        void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) throws IOException {
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
        void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) {
            stage.portal(sight.node()).kill();
        }
    },
    TWICE("two nodes, every POST twice at once");

    /** Enough for a step of the script; from there the disk is full at once. */
    private static final long NEARLY = 40_000_000;

    final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Before its moment comes, so that it then takes no time. */
    void prepare(Stage stage) throws IOException {}

    /** At a moment when that transaction is in the middle of its work. */
    void strike(Stage stage, Watch watch, Watch.Sight sight, Random random) throws IOException, InterruptedException {
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
