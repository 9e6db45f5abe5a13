package app.anchorage.earning;

/** What a hold rule may be about on one line; null where the line has none. */
public record HoldKeys(String platform, String category, String agreement) {

    String of(HoldRule.Scope scope) {
        return switch (scope) {
            case AGENCY -> null;
            case PLATFORM -> platform;
            case CATEGORY -> category;
            case AGREEMENT -> agreement;
        };
    }
}
