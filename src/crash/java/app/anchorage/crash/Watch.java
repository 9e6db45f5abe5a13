package app.anchorage.crash;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks at what the portal's transactions are doing: those that have written something and so are in the log. */
final class Watch implements AutoCloseable {
    /** A transaction in the middle of its work. @param node the portal it is of */
    record Sight(int pid, String xid, String node, Phase phase) {}

    private static final String WRITING = """
            select a.pid, a.backend_xid::text as xid, a.application_name as node, ' ' || string_agg(distinct c.relname, ' ') || ' ' as written
            from pg_stat_activity a
            join pg_locks l on l.pid = a.pid and l.locktype = 'relation' and l.granted and l.mode in ('RowExclusiveLock', 'RowShareLock')
            join pg_class c on c.oid = l.relation and (c.relname in ('entry', 'journal', 'balance', 'statement', 'order_line', 'observation', 'claim',
              'claim_observation') and l.mode = 'RowExclusiveLock' or c.relname = 'report_file')
            where a.usename = 'anchorage_app' and a.datname = current_database() and a.backend_xid is not null group by 1, 2, 3""";

    private final Handle handle;

    Watch(Server server, String database) {
        handle = server.of(database).open();
        handle.execute("set jit = off");
    }

    Optional<Sight> look(Phase phase) {
        List<Sight> all = handle.createQuery(WRITING).map((row, context) ->
                new Sight(row.getInt("pid"), row.getString("xid"), row.getString("node"), Phase.of(row.getString("written")))).list();
        return all.stream().filter(sight -> sight.phase() == phase).findFirst();
    }

    void end(int pid) {
        handle.execute("select pg_terminate_backend(?)", pid);
    }

    void endAll() {
        handle.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'anchorage_app'");
    }

    @Override
    public void close() {
        handle.close();
    }
}
