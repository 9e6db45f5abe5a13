package app.anchorage.agency;

import app.anchorage.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** A tenant: an MCN agency and its settings. */
@Entity
public class Agency {
    /** What an owner may set. @param pricesShown whether anchors see what merchants pay for slots that they have a share in */
    public record Settings(String name, String language, Money statementMinimum, int payoutDay, boolean pricesShown) {}

    @Id
    @GeneratedValue
    private Long id;

    private String code;
    private String name;
    private String language = "zh";
    private long statementMinimumFen;
    private int payoutDay = 25;
    private boolean pricesShown;
    private boolean tryOut;
    private Instant createdAt = Instant.now();

    protected Agency() {}

    public Agency(String code, String name, boolean tryOut) {
        this.code = code;
        this.name = name;
        this.tryOut = tryOut;
    }

    public Settings settings() {
        return new Settings(name, language, Money.fen(statementMinimumFen), payoutDay, pricesShown);
    }

    public void arrange(Settings settings) {
        name = settings.name();
        language = settings.language();
        statementMinimumFen = settings.statementMinimum().fen();
        payoutDay = settings.payoutDay();
        pricesShown = settings.pricesShown();
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public long statementMinimumFen() {
        return statementMinimumFen;
    }

    public int payoutDay() {
        return payoutDay;
    }

    public boolean tryOut() {
        return tryOut;
    }
}
