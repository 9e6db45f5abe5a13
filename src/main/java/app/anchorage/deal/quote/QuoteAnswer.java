package app.anchorage.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What the merchant said to a quote: yes, or no with a reason; who, when and from where. */
@Embeddable
public record QuoteAnswer(@Column(name = "decided_at") Instant at, @Column(name = "decided_name") String name, @Column(name = "decided_title") String title,
        @Column(name = "decided_address") String address, @Column(name = "decline_reason") String reason) {
    static QuoteAnswer of(Acceptance how, String reason) {
        return new QuoteAnswer(how.at(), how.name(), how.title(), how.address(), reason);
    }

    boolean by(String who, String whose) {
        return who.equals(name) && whose.equals(title);
    }
}
