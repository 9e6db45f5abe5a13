package app.anchorage.crash;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do in each round, pressing again whatever did not go through: imports, a newer state, refunds, two settlements. */
final class Script {
    /** One thing that people want done. @param phases where its transactions come by */
    record Step(String name, List<Phase> phases, Deed deed) {}

    /** What a step does. */
    interface Deed {
        void run() throws IOException;
    }

    private static final List<Phase> IMPORT = List.of(Phase.PARSING, Phase.FACTS, Phase.ENTRIES, Phase.BALANCES);
    private static final List<Phase> RUN = List.of(Phase.APPROVAL);

    private final Stage stage;
    private final Files files;

    /** The reports, made once. */
    record Files(byte[] first, byte[] newer, byte[] refunds, byte[] late) {
        static Files of(long seed, int lines) throws IOException {
            Reports reports = new Reports(seed, lines);
            return new Files(reports.first(), reports.newer(), reports.refunds(10, 1), reports.refunds(20, 5));
        }
    }

    Script(Stage stage, Files files) {
        this.stage = stage;
        this.files = files;
    }

    List<Step> steps() {
        return List.of(
                new Step("first report", IMPORT, () -> importReport("first.csv", files.first())),
                new Step("newer state", IMPORT, () -> importReport("newer.csv", files.newer())),
                new Step("refunds", IMPORT, () -> importReport("refunds.csv", files.refunds())),
                new Step("settlement", RUN, () -> settle("2025-02-28")),
                new Step("late refunds", IMPORT, () -> importReport("late.csv", files.late())),
                new Step("second settlement", RUN, () -> settle("2025-03-31")));
    }

    private void importReport(String name, byte[] content) throws IOException {
        if (stage.fault == Fault.FULL_UPLOADS) {
            new FullUploads(stage).uploadIsRefused(name, content, sha256(content));
        }
        boolean[] starved = {stage.fault != Fault.FULL_UPLOADS};
        stage.until(name + " to be committed", () -> {
            Map<String, Object> file = file(content);
            if (file == null) {
                stage.upload(stage.finance, name, content);
                return false;
            } else if ((Boolean) file.get("busy")) {
                return false;
            }
            String path = "/imports/" + file.get("id");
            switch ((String) file.get("state")) {
                case "UPLOADED" -> stage.post(stage.finance, path + "/reading");
                case "PREVIEWED" -> {
                    if (!starved[0]) {
                        starved[0] = true;
                        new FullUploads(stage).commitSaysSo(path, file);
                    }
                    commit(path, file);
                }
                case "COMMITTED" -> {
                    return true;
                }
                case "REFUSED" -> throw new Finding(name + " was refused");
                default -> Shell.pause(10);
            }
            return false;
        });
    }

    private void commit(String path, Map<String, Object> file) throws IOException {
        stage.post(stage.finance, path + "/commitment", "version", file.get("version").toString(), "reason", "核对过");
    }

    private Map<String, Object> file(byte[] content) {
        return stage.sql.withHandle(h -> h.createQuery("""
                select f.id, f.state, f.version, exists (select 1 from job j where j.file_id = f.id and j.state in ('QUEUED', 'RUNNING')) as busy
                from report_file f where f.sha256 = ? and f.state not in ('UNDONE', 'DISCARDED')""").bind(0, sha256(content)).mapToMap().findOne().orElse(null));
    }

    /** The same form again until it is known to have arrived: it makes one run. */
    private void settle(String cutoff) {
        String form = UUID.randomUUID().toString();
        stage.until("the settlement of " + cutoff, () -> {
            Map<String, Object> run = stage.sql.withHandle(h -> h.createQuery(
                    "select id, state, version from settlement_run where cutoff = cast(? as date) order by id desc limit 1").bind(0, cutoff).mapToMap().findOne().orElse(null));
            if (run == null) {
                stage.post(stage.finance, "/settlements", "cutoff", cutoff, "once", form);
                return false;
            }
            String path = "/settlements/" + run.get("id");
            switch ((String) run.get("state")) {
                case "DRAFT" -> stage.post(stage.finance, path + "/submission");
                case "SUBMITTED" -> stage.post(stage.approver, path + "/approval", "version", run.get("version").toString());
                default -> {
                    return true;
                }
            }
            return false;
        });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
