package app.anchorage.deal.quote;

import java.time.Instant;

/** Who answered for the merchant, from where and when. */
public record Acceptance(String name, String title, String address, Instant at) {}
