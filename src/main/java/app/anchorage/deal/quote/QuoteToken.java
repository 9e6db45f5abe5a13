package app.anchorage.deal.quote;

import app.anchorage.agency.signin.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merchant's way in: the agency, a point, and 256 random bits; of the whole only the hash is kept. */
public record QuoteToken(long agency, String secret) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([A-Za-z0-9_-]{43})");
    private static final QuoteToken NOBODYS = new QuoteToken(0, "");

    static QuoteToken make(long agency) {
        return new QuoteToken(agency, Token.random());
    }

    /** What is no token leads to no agency. */
    static QuoteToken of(String text) {
        Matcher token = FORM.matcher(text);
        return token.matches() ? new QuoteToken(Long.parseLong(token.group(1)), token.group(2)) : NOBODYS;
    }

    byte[] hash() {
        return Token.hash(toString());
    }

    @Override
    public String toString() {
        return agency + "." + secret;
    }
}
