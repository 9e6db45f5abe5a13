package app.anchorage.intake.read;

/** Yellow asks for a reason before commit, red blocks it. */
public enum Severity {
    YELLOW,
    RED
}
