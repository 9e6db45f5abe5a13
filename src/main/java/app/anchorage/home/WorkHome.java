package app.anchorage.home;

/** What waits for the people who run the streams. */
public record WorkHome(long anchors, long withoutAgreement, long importsWaiting, long unattributed, long overdueSamples, boolean anyImport) {}
