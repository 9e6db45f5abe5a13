package app.anchorage.crash;

import java.util.Optional;
import java.util.Random;

/** Waits beside a step of people's work for a transaction to come to a phase, and strikes there. */
final class Striker {
    private final Stage stage;
    private final Fault fault;
    private final Phase phase;
    private final Random random;
    private final Thread thread = new Thread(this::work, "striker");
    private volatile boolean over;
    private volatile Watch.Sight landed;
    private volatile Throwable failed;

    Striker(Stage stage, Fault fault, Phase phase, Random random) {
        this.stage = stage;
        this.fault = fault;
        this.phase = phase;
        this.random = random;
        thread.start();
    }

    private void work() {
        try (Watch watch = new Watch(stage.server, Stage.DATABASE)) {
            fault.prepare(stage);
            int looks = random.nextInt(4);
            while (!over) {
                Optional<Watch.Sight> sight = watch.look(phase);
                if (sight.isPresent() && looks-- <= 0) {
                    landed = sight.get();
                    fault.strike(stage, watch, sight.get(), random);
                    return;
                } else if (sight.isEmpty()) {
                    Shell.pause(1);
                }
            }
        } catch (Exception | Error e) {
            failed = landed == null || e instanceof Finding ? e : failed;
        }
    }

    /** When the step is done. @return the transaction that was struck, null when none came to the phase */
    Watch.Sight end() throws InterruptedException {
        over = true;
        thread.join();
        if (failed instanceof Finding finding) {
            throw finding;
        } else if (failed != null) {
            throw new IllegalStateException("the striker itself failed", failed);
        }
        return landed;
    }
}
