package app.anchorage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A week of the calendar, by anchor and by room, in an agency with a year of 200 anchors × 2 sessions a day, beside the page of twelve rows. */
final class CalendarPhase {
    private static final int ROOMS = 200;
    private static final int DAYS = 365;
    private static final int PAIRS = 2;

    private CalendarPhase() {}

    static void run(World world) throws Exception {
        year(world);
        Map<String, Load> pages = pages(world);
        Map<String, Double> millis = new LinkedHashMap<>();
        pages.values().forEach(Load::warm);
        Map<String, Double> work = new LinkedHashMap<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        Map<String, Integer> requests = new LinkedHashMap<>();
        List<String> there = List.copyOf(pages.keySet());
        List<String> back = new ArrayList<>(there);
        Collections.reverse(back);
        // there and back again, for the virtual machine goes on warming: no page is measured warmer than the others
        Stream.concat(there.stream(), back.stream()).forEach(name -> {
            Cpu cpu = Cpu.start(world);
            Load.Times times = pages.get(name).run(16, 6, 0);
            work.merge(name, cpu.seconds(), Double::sum);
            seconds.merge(name, times.seconds(), Double::sum);
            requests.merge(name, times.millis().length, Integer::sum);
        });
        there.forEach(name -> {
            work.put(name, world.figures.add("cpu_millis_" + name, 1000 * work.get(name) / requests.get(name)));
            millis.put(name, 1000 / world.figures.add("per_second_" + name, requests.get(name) / seconds.get(name)));
        });
        for (String name : List.of("week", "rooms")) {
            String suffix = name.equals("week") ? "" : "_" + name;
            world.figures.add("calendar_ratio" + suffix, millis.get(name) / millis.get("members"));
            world.figures.add("calendar_cpu_ratio" + suffix, work.get(name) / work.get("members"));
        }
    }

    /** The same import of lines that no session sold, and of lines of the half year of sessions that is past, each of whose anchors was on air. */
    static void sold(World world) throws Exception {
        year(world);
        int lines = world.lines() / 10;
        Clerk clerk = new Clerk(world);
        double[] seconds = new double[2];
        LocalDateTime[] first = {LocalDateTime.of(2012, 1, 1, 0, 0), LocalDate.now().minusDays(DAYS / 2).atStartOfDay()};
        for (int i = 0; i < 2 * PAIRS; i++) {
            Path report = new Data(world.number("seed", 0) + 80 + i, lines, first[i % 2], DAYS / 2).csv(world.files);
            seconds[i % 2] += clerk.preview(report) + clerk.commit();
            Files.delete(report);
        }
        world.figures.add("import_without_sessions", seconds[0] / PAIRS);
        world.figures.add("import_with_sessions", seconds[1] / PAIRS);
        world.figures.add("attribution_ratio", seconds[1] / seconds[0]);
        world.figures.add("lines_with_session", world.server.number("select count(*) from order_line where session_id is not null"));
    }

    private static void year(World world) {
        if (world.server.number("select count(*) from session") == 0) {
            long start = System.nanoTime();
            seed(world.server);
            world.figures.add("calendar_seed_seconds", Figures.since(start));
        }
    }

    private static Map<String, Load> pages(World world) throws Exception {
        Visitor owner = world.as("owner");
        int port = world.portal().port();
        Map<String, Load> pages = new LinkedHashMap<>();
        pages.put("week", new Load(port, "/schedule", owner));
        pages.put("rooms", new Load(port, "/schedule?view=rooms", owner));
        pages.put("members", new Load(port, "/members", owner));
        return pages;
    }

    /** Half of the year is past. Triggers do not run: what they would book is written beside. */
    private static void seed(Server server) {
        String agency = Long.toString(server.number("select min(agency_id) from anchor"));
        String by = Long.toString(server.number("select min(id) from member where agency_id = " + agency));
        String first = LocalDate.now().minusDays(DAYS / 2).toString();
        List<String> statements = List.of("set local session_replication_role = replica", """
                insert into room (agency_id, name) select %s, '直播间 ' || n from generate_series(1, %d) n on conflict do nothing""".formatted(agency, ROOMS), """
                insert into merchant (agency_id, name, created_by) select %s, '商家 ' || n, %s from generate_series(1, 20) n""".formatted(agency, by), """
                insert into contract (agency_id, number, kind, merchant_id, valid_from, fee_kind, state, signed_on, signed_how, created_by)
                select %1$s, 'C-' || id, 'ONCE', id, '%2$s', 'FIXED', 'SIGNED', '%2$s', 'SCAN', %3$s from merchant where name like '商家 %%'""".formatted(agency, first, by), """
                insert into session (agency_id, room_id, title, kind, state, starts_at, ends_at, created_by)
                select %1$s, r.id, '第 ' || n || ' 场', 'MIXED', case when d < current_date then 'DONE' else 'PLANNED' end, d + t, d + t + interval '4 hours', %2$s
                from (select id, row_number() over (order by id) as n from room where agency_id = %1$s) r
                  cross join generate_series(timestamptz '%3$s 00:00 Asia/Shanghai', timestamptz '%3$s 00:00 Asia/Shanghai' + interval '%4$d days', interval '1 day') d
                  cross join (values (interval '10 hours'), (interval '20 hours')) h(t)""".formatted(agency, by, first, DAYS - 1), """
                insert into session_person (agency_id, session_id, person_id, duty, starts_at, ends_at)
                select s.agency_id, s.id, a.id, 'ANCHOR', s.starts_at, s.ends_at from session s
                  join (select id, row_number() over (order by id) as n from room) r on r.id = s.room_id
                  join (select id, row_number() over (order by id) as n from anchor) a on a.n = r.n""", """
                insert into slot (agency_id, contract_id, seq, anchor_id, format, sells_from, sells_to, fee_fen, placed, delivered_on, delivered_by)
                select p.agency_id, c.id, row_number() over (partition by c.id order by p.id), p.person_id, 'MIXED', d.day, d.day, 100000, true,
                  case when d.day < current_date then d.day end, case when d.day < current_date then (select min(id) from member) end
                from session_person p cross join lateral (select cast(p.starts_at at time zone 'Asia/Shanghai' as date) as day) d
                  join (select id, row_number() over (order by id) - 1 as n from contract) c on c.n = p.id / 50 % 20""", """
                insert into session_slot (agency_id, session_id, seq, merchant_id, contract_slot_id, minutes)
                select p.agency_id, p.session_id, 1, c.merchant_id, k.id, 15
                from (select *, row_number() over (partition by person_id order by starts_at) as n from session_person) p
                  join (select *, row_number() over (partition by anchor_id order by sells_from, id) as n from slot) k on k.anchor_id = p.person_id and k.n = p.n
                  join contract c on c.id = k.contract_id""", """
                insert into booking (agency_id, room_id, during, belongs_to, session_id)
                select agency_id, room_id, tstzrange(starts_at, ends_at), 'session ' || id, id from session""", """
                insert into booking (agency_id, person_id, during, buffered, belongs_to, session_id, session_person_id)
                select agency_id, person_id, tstzrange(starts_at, ends_at), tstzrange(starts_at, ends_at), 'session ' || session_id, session_id, id
                from session_person""");
        server.superuser().useTransaction(h -> statements.forEach(h::execute));
        server.execute(List.of("analyze", "select count(air_session(agency_id, id)) from session", "analyze on_air"));
    }
}
