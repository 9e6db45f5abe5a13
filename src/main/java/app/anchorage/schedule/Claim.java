package app.anchorage.schedule;

/**
 * What a booking wants: the time of a person or of a room, or a place in a session (then without a span).
 *
 * @param field the form's field that a refusal belongs to
 */
public record Claim(Kind kind, long id, Span span, String field) {
    /** What can be booked. */
    public enum Kind {
        PERSON,
        ROOM,
        PLACE
    }

    public static Claim person(long id, Span span) {
        return new Claim(Kind.PERSON, id, span, "person");
    }

    public static Claim room(long id, Span span) {
        return new Claim(Kind.ROOM, id, span, "room");
    }

    public static Claim place(long id) {
        return new Claim(Kind.PLACE, id, null, "place");
    }
}
