package app.anchorage.agency.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way in for who has no log-in: the agency, a point, and 256 random bits; of the whole only the hash is kept. */
public record LinkToken(long agency, String secret) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([A-Za-z0-9_-]{43})");
    private static final LinkToken NOBODYS = new LinkToken(0, "");

    public static LinkToken make(long agency) {
        return new LinkToken(agency, Token.random());
    }

    /** What is no token leads to no agency. */
    public static LinkToken of(String text) {
        Matcher token = FORM.matcher(text);
        return token.matches() ? new LinkToken(Long.parseLong(token.group(1)), token.group(2)) : NOBODYS;
    }

    public byte[] hash() {
        return Token.hash(toString());
    }

    @Override
    public String toString() {
        return agency + "." + secret;
    }
}
