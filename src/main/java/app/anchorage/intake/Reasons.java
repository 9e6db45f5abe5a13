package app.anchorage.intake;

/** A reason as typed: without blanks around it, and null when nothing is left. */
final class Reasons {
    static final int LONGEST = 500;

    private Reasons() {}

    static String clean(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\0", "");
    }

    static boolean isTooLong(String reason) {
        return reason != null && reason.length() > LONGEST;
    }
}
