package app.anchorage.crash;

/** Something that must not happen has happened. */
final class Finding extends RuntimeException {
    Finding(String what) {
        super(what);
    }
}
