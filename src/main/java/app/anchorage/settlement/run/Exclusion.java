package app.anchorage.settlement.run;

import java.time.Instant;

/** A payee, or one line of a payee, left out of a run, with the reason. @param lineId null for the whole payee; @param fen the line's net in the range */
public record Exclusion(long id, long anchorId, String anchorName, Long lineId, String orderNo, String title, String reason, String byName, Instant at,
        Long fen) {}
