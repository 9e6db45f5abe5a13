package app.anchorage.settlement.run;

/** A cutoff on which nothing can be settled; the form says why. */
public class CutoffRefused extends RuntimeException {
    private final String key;
    private final Object[] args;

    CutoffRefused(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args.clone();
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.clone();
    }
}
