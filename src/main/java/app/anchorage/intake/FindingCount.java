package app.anchorage.intake;

import app.anchorage.intake.read.Severity;

/** How often one kind of finding occurs in a file. */
public record FindingCount(Severity severity, String code, long count) {}
