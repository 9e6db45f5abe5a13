package app.anchorage.crash;

import app.anchorage.crash.Visitor.Answer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The disk of temporary files without room: uploads and jobs say so and leave nothing. */
final class FullUploads {
    private static final int MORE_THAN_FITS = 6_000_000;

    private final Stage stage;
    private final Portal portal;

    FullUploads(Stage stage) {
        this.stage = stage;
        this.portal = stage.portals.get(0);
    }

    /** Both before it is read and, when the browser does not say how long it is, in the middle. */
    void uploadIsRefused(String name, byte[] content, String sha256) throws IOException {
        portal.disk.fill(Portal.KEPT / 2);
        mustBeFull(stage.checked(stage.finance.upload(portal.address(), "/imports", name, content, true)), "an upload without room");
        portal.disk.free();
        portal.disk.fill(Portal.KEPT + 500_000);
        byte[] large = new byte[MORE_THAN_FITS];
        Arrays.fill(large, (byte) 'x');
        mustBeFull(stage.checked(stage.finance.upload(portal.address(), "/imports", "large.csv", large, false)), "an upload that ran out of room");
        portal.disk.free();
        for (int i = 0; i < 50 && !left().isEmpty(); i++) {
            Shell.pause(100);
        }
        List<String> left = left();
        long known = stage.sql.withHandle(h -> h.createQuery("select count(*) from report_file where sha256 = ? or name = 'large.csv'").bind(0, sha256).mapTo(Long.class).one());
        if (!left.isEmpty() || known != 0) {
            throw new Finding("a refused upload left " + left + " and " + known + " files");
        }
    }

    private List<String> left() throws IOException {
        return portal.disk.left().stream().filter(file -> file.matches(".*/uploads/.+")).toList();
    }

    /** Of a file whose stage another build has made: its rows are read once more, which needs room; a stage of this build's would need none. */
    void commitSaysSo(String path, Map<String, Object> file) throws IOException {
        stage.sql.useHandle(h -> h.execute("update report_stage set made_by = 'another build' where file_id = ?", file.get("id")));
        portal.disk.fill(0);
        stage.post(stage.finance, path + "/commitment", "version", file.get("version").toString(), "reason", "核对过");
        Shell.await("the commit to end", () -> job(file).get("state").equals("FAILED"));
        if (!String.valueOf(job(file).get("failure")).contains("job_disk_full")) {
            throw new Finding("a commit without room said " + job(file));
        }
        portal.disk.free();
        file.putAll(stage.sql.withHandle(h -> h.createQuery("select state, version from report_file where id = ?").bind(0, file.get("id")).mapToMap().one()));
        if (!file.get("state").equals("PREVIEWED")) {
            throw new Finding("a commit without room left its file " + file);
        }
    }

    private Map<String, Object> job(Map<String, Object> file) {
        return stage.sql.withHandle(h -> h.createQuery("select state, failure::text as failure from job where file_id = ? order by id desc limit 1")
                .bind(0, file.get("id")).mapToMap().one());
    }

    private static void mustBeFull(Answer answer, String what) {
        if (answer.status() != 507) {
            throw new Finding(what + " was answered " + answer.status());
        }
    }
}
