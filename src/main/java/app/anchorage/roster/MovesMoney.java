package app.anchorage.roster;

import app.anchorage.web.Refused;
import java.time.LocalDate;

/** One person alone may not write terms that change what is booked: a second one decides after seeing it. */
class MovesMoney extends Refused {
    /** @param until the last day whose money would change */
    MovesMoney(LocalDate until) {
        super("reason", "roster_moves_money", until.toString());
    }
}
