package app.anchorage.agency.signin;

/** The one-time link has been used, is over, or never was: the same answer for all three. */
public class LinkGone extends RuntimeException {
    public LinkGone() {
        super("link gone");
    }
}
