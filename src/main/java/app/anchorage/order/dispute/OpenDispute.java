package app.anchorage.order.dispute;

import java.time.Instant;

/** A dispute that waits for the agency's answer, as it stands in the list. */
public record OpenDispute(long id, long lineId, String orderNo, String title, long anchorId, String anchorName, String note, Instant openedAt) {}
