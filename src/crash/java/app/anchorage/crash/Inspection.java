package app.anchorage.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** After the work: the portal's own verifier is green, and nothing lies about. */
final class Inspection {
    private static final Map<String, String> NONE = Map.of(
            "open jobs", "select count(*) from job where state in ('QUEUED', 'RUNNING')",
            "scheduled jobs", "select count(*) from scheduled_tasks where task_name = 'intake-job'",
            "files at work", "select count(*) from report_file where state in ('UPLOADED', 'COMMITTING', 'UNDOING')",
            "parts of no file", "select count(*) from report_part p left join report_file f on f.id = p.file_id where f.id is null or f.state in ('REFUSED', 'DISCARDED')",
            "stages of no file to commit", "select count(*) from report_stage s left join report_file f on f.id = s.file_id"
                    + " where f.id is null or f.state not in ('PREVIEWED', 'COMMITTING')",
            "failures that nobody foresaw", "select count(*) from job where failure::text like '%job_failed_unexpectedly%'",
            "prepared transactions", "select count(*) from pg_prepared_xacts",
            "transactions left open", "select count(*) from pg_stat_activity where usename = 'anchorage_app' and xact_start < now() - interval '5 seconds'",
            "locks left", "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and a.usename = 'anchorage_app'"
                    + " and a.xact_start < now() - interval '5 seconds'");

    private final Stage stage;

    Inspection(Stage stage) {
        this.stage = stage;
    }

    void verify() {
        stage.until("the audit to be sealed", () -> count("select count(*) from audit_pending") == 0);
        long before = count("select coalesce(max(id), 0) from verification");
        stage.until("the verifier", () -> {
            if (count("select coalesce(max(id), 0) from verification") > before) {
                return true;
            }
            if (count("select count(*) from job where kind = 'VERIFY' and state in ('QUEUED', 'RUNNING')") == 0) {
                stage.post(stage.finance, "/verifier/runs");
            }
            return false;
        });
        Map<String, Object> found = stage.sql.withHandle(h -> h.createQuery("""
                select checks, failed, jsonb_path_query_array(outcomes, '$[*] ? (@.faults.size() > 0)')::text as bad
                from verification order by id desc limit 1""").mapToMap().one());
        if (((Number) found.get("failed")).intValue() != 0 || ((Number) found.get("checks")).intValue() < 20) {
            throw new Finding("the verifier says " + found);
        }
    }

    void nothingLeft() {
        Shell.await("jobs to end", () -> count(NONE.get("open jobs")) == 0 && count(NONE.get("scheduled jobs")) == 0);
        List<String> left = new ArrayList<>();
        NONE.forEach((what, query) -> {
            if (count(query) != 0) {
                left.add(count(query) + " " + what);
            }
        });
        if (!left.isEmpty()) {
            throw new Finding("left over: " + left);
        }
    }

    /** When the portals have ended as they should. */
    void nothingOnDisks() throws IOException {
        for (Portal portal : stage.portals) {
            List<String> left = portal.disk.left();
            if (!left.isEmpty() || !portal.unforeseen().isEmpty()) {
                throw new Finding(portal.name + " left " + left + " and said " + portal.unforeseen());
            }
        }
    }

    private long count(String query) {
        return stage.sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }
}
