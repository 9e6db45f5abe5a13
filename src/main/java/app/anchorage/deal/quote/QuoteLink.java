package app.anchorage.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The merchant's way to a quote: of the token only the hash is kept. @param revokedAt null while it works */
@Embeddable
record QuoteLink(@Column(name = "token_hash") byte[] hash, @Column(name = "token_revoked_at") Instant revokedAt) {
    boolean works() {
        return hash != null && revokedAt == null;
    }

    QuoteLink revoked(Instant at) {
        return new QuoteLink(hash, at);
    }
}
