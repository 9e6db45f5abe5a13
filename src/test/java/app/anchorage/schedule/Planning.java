package app.anchorage.schedule;

import app.anchorage.Browser;
import app.anchorage.Cast;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;

/** An agency with an anchor and a room, and one of its staff. */
abstract class Planning {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    Planned planned;
    Browser staff;
    long anchor;
    long room;

    @BeforeEach
    void agency() {
        planned = new Planned(cast, sql);
        staff = cast.staff();
        anchor = cast.anchor("小满");
        room = planned.room("星野直播间");
    }
}
