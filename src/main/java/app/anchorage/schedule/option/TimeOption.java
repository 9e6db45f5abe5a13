package app.anchorage.schedule.option;

import app.anchorage.schedule.Claim;
import app.anchorage.schedule.Span;
import app.anchorage.web.BrokenRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A promise to keep a person's or a room's time, or a place in a session, for a merchant until it expires.
 *
 * @param rank 1: nobody else gets it; 2: next in the queue; @param placeSession the session of the place, null for a time
 * @param sessionId what a confirmed one became
 */
public record TimeOption(long id, int rank, State state, Long personId, String person, Long roomId, String room, Instant startsAt, Instant endsAt, Long slotId,
        Integer placeSeq, Long placeSession, String placeTitle, long merchantId, String merchant, Long contractSlotId, String note, Instant expiresAt,
        Instant challengedAt, String challengedBy, long heldById, String heldBy, Instant createdAt, Instant endedAt, Long sessionId, int rowVersion) {
    public enum State {
        OPEN("wait"),
        CONFIRMED("good"),
        RELEASED("quiet"),
        EXPIRED("quiet"),
        LOST("bad");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }

        public String key() {
            return "schedule_option_" + this;
        }
    }

    /** What is asked to be kept; either person or room with a span, or a place. */
    public record Terms(Long personId, Long roomId, Span span, Long slotId, long merchantId, Long contractSlotId, Instant expiresAt, String note) {
        List<Claim> claims() {
            List<Claim> claims = new ArrayList<>();
            if (slotId != null) {
                claims.add(Claim.place(slotId));
            }
            if (personId != null) {
                claims.add(Claim.person(personId, span));
            }
            if (roomId != null) {
                claims.add(Claim.room(roomId, span));
            }
            return claims;
        }
    }

    public Terms terms() {
        return new Terms(personId, roomId, span(), slotId, merchantId, contractSlotId, expiresAt, note);
    }

    public Span span() {
        return startsAt == null ? null : new Span(startsAt, endsAt);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean first() {
        return rank == 1;
    }

    public boolean challenged() {
        return challengedAt != null;
    }

    public String rankKey() {
        return "schedule_option_rank_" + rank;
    }

    public String path() {
        return "/schedule/options/" + id;
    }

    public String own() {
        return "option " + id;
    }

    /** What is kept, in words that need no language. */
    public String what() {
        if (slotId != null) {
            return placeTitle + " #" + placeSeq;
        }
        return (person == null ? room : room == null ? person : person + " · " + room) + " · " + span();
    }

    void must(boolean right, String key, Object... args) {
        if (!right) {
            throw new BrokenRule(key, args).back(path());
        }
    }
}
