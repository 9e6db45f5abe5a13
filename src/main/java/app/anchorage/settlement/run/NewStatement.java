package app.anchorage.settlement.run;

/** A statement as approval makes it. */
record NewStatement(long id, String number, long anchorId, long accountId, Closing closing) {}
