package app.anchorage.web;

/** Provisional. */
public class BrokenRule extends RuntimeException {
    public BrokenRule(String textKey, Object... args) {
        super(textKey);
    }
}
