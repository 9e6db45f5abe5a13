package app.anchorage.me;

import java.time.Instant;

/** From when on something counts as changed. @param words the text key that says so */
public record Since(Instant at, String words) {}
