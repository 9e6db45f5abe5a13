package app.anchorage.intake;

import app.anchorage.intake.read.Kind;
import java.time.LocalDateTime;
import java.util.List;

/** A stored file that has been read to its end: what it is, and its rows in the facts' stage. */
record ReadFile(Kind kind, String layout, String format, String encoding, List<String> headings, LocalDateTime named, FileReading rows) {}
