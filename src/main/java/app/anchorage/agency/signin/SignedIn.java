package app.anchorage.agency.signin;

/** The session behind this request, kept with the security identity beside the actor. */
public record SignedIn(long sessionId, long loginId, String userName, String language) {
    public static final String ATTRIBUTE = "signed-in";
}
