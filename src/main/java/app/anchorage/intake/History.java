package app.anchorage.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The agency's imports, newest first, a page at a time. */
@ApplicationScoped
public class History {
    static final int PAGE = 30;

    private static final String SELECT = """
            select f.id, f.name, f.kind, f.state, f.rows, f.moment, f.uploaded_at, m.name as uploaded_by,
                   (f.preview #>> '{groups,total,paidFen}')::bigint as paid_fen,
                   (f.preview #>> '{groups,total,settledFen}')::bigint as settled_fen,
                   (f.preview #>> '{groups,total,incomeFen}')::bigint as income_fen
            from report_file f join member m on m.agency_id = f.agency_id and m.id = f.uploaded_by
            where (cast(:state as text) is null or f.state = :state) and (cast(:kind as text) is null or f.kind = :kind)
            """;

    @Inject
    Jdbi sql;

    /** A page of the history, how many imports there are in each state, and whether others are before and after. */
    public record Page(List<HistoryRow> rows, Map<FileState, Long> counts, boolean hasBefore, boolean hasAfter) {
        public Long firstId() {
            return hasBefore ? rows.get(0).id() : null;
        }

        public Long lastId() {
            return hasAfter ? rows.get(rows.size() - 1).id() : null;
        }
    }

    @Transactional
    public Page page(ImportFilter filter) {
        boolean backwards = filter.before() != null;
        List<HistoryRow> rows = new ArrayList<>(backwards ? newer(filter) : older(filter));
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.remove(PAGE);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        return new Page(rows, counts(filter.kind()), backwards ? more : filter.after() != null && !rows.isEmpty(), backwards ? !rows.isEmpty() : more);
    }

    private List<HistoryRow> older(ImportFilter filter) {
        String where = filter.after() == null ? "" : "and f.id < :key ";
        return rows(where + "order by f.id desc", filter, filter.after());
    }

    private List<HistoryRow> newer(ImportFilter filter) {
        return rows("and f.id > :key order by f.id", filter, filter.before());
    }

    private List<HistoryRow> rows(String rest, ImportFilter filter, Long key) {
        return sql.withHandle(h -> {
            var query = h.createQuery(SELECT + rest + " limit " + (PAGE + 1)).bind("state", filter.state()).bind("kind", filter.kind());
            return (key == null ? query : query.bind("key", key)).mapTo(HistoryRow.class).list();
        });
    }

    /** One state and how many files are in it. */
    public record Count(FileState state, long files) {}

    /** A page without rows, for a filter that makes no sense. */
    Page none() {
        return new Page(List.of(), Map.of(), false, false);
    }

    private Map<FileState, Long> counts(String kind) {
        Map<FileState, Long> counts = new EnumMap<>(FileState.class);
        for (FileState state : FileState.values()) {
            counts.put(state, 0L);
        }
        sql.useHandle(h -> h.createQuery("select state, count(*) as files from report_file where cast(:kind as text) is null or kind = :kind group by state")
                .bind("kind", kind)
                .mapTo(Count.class)
                .forEach(count -> counts.put(count.state(), count.files())));
        return counts;
    }
}
