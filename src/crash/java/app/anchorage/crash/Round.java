package app.anchorage.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One round: the script with blows in it, then the inspection. */
final class Round {
    /** A blow. @param status of the struck transaction afterwards; inside it when it was aborted, null when none came by */
    record Blow(String step, Phase aim, String status) {
        boolean inside() {
            return "aborted".equals(status);
        }
    }

    final int number;
    final Fault fault;
    final List<Blow> blows = new ArrayList<>();
    private final Random random;
    private final Stage stage;
    private final Script script;

    Round(int number, Fault fault, long seed, Stage stage, Script.Files files) {
        this.number = number;
        this.fault = fault;
        this.random = new Random(seed * 1_000 + number);
        this.stage = stage;
        this.script = new Script(stage, files);
    }

    /** @return the totals */
    List<String> play() throws IOException, InterruptedException {
        Map<Integer, Phase> aims = fault == null || !fault.strikes() ? Map.of() : aims();
        stage.open();
        List<Script.Step> steps = script.steps();
        List<Watch.Sight> struck = new ArrayList<>();
        List<String> where = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Phase aim = aims.get(i);
            Striker striker = aim == null ? null : new Striker(stage, fault, aim, random);
            try {
                steps.get(i).deed().run();
            } finally {
                struck.add(striker == null ? null : striker.end());
                stage.server.disk.free();
                where.add(aim == null ? null : steps.get(i).name());
            }
            stage.reviveAll();
        }
        note(struck, where, aims);
        Inspection inspection = new Inspection(stage);
        inspection.verify();
        inspection.nothingLeft();
        List<String> totals = Totals.of(stage.sql);
        stage.portals.forEach(Portal::stop);
        inspection.nothingOnDisks();
        return totals;
    }

    /** Two steps of six; rounds go through the phases in turn for the first. */
    private Map<Integer, Phase> aims() {
        Map<Integer, Phase> aims = new TreeMap<>();
        Phase first = Phase.values()[number % Phase.values().length];
        aims.put(step(first), first);
        while (aims.size() < 2) {
            Phase other = Phase.values()[random.nextInt(Phase.values().length)];
            aims.putIfAbsent(step(other), other);
        }
        return aims;
    }

    private int step(Phase phase) {
        List<Script.Step> steps = script.steps();
        int[] fitting = IntStream.range(0, steps.size()).filter(i -> steps.get(i).phases().contains(phase)).toArray();
        return fitting[random.nextInt(fitting.length)];
    }

    private void note(List<Watch.Sight> struck, List<String> where, Map<Integer, Phase> aims) {
        for (int i = 0; i < where.size(); i++) {
            if (where.get(i) != null) {
                blows.add(new Blow(where.get(i), aims.get(i), struck.get(i) == null ? null : status(struck.get(i).xid())));
            }
        }
    }

    private String status(String xid) {
        return stage.sql.withHandle(h -> h.createQuery("select pg_xact_status(cast(? as xid8))").bind(0, xid).mapTo(String.class).one());
    }
}
