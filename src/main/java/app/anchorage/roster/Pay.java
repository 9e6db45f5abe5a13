package app.anchorage.roster;

import app.anchorage.earning.pay.Commission;
import app.anchorage.earning.pay.PayForm;
import app.anchorage.earning.pay.PayTerms;
import app.anchorage.earning.pay.TeamSplit;
import app.anchorage.earning.pay.Tiers;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agreement pays beyond its share of net commission, as it is kept: fen and hundredths of a percent.
 *
 * @param form null means {@link Form#SHARE}
 * @param tiers from zero upwards, the last without a border
 * @param borderAbove whether sales exactly on a border belong to the band above, not below
 * @param keepsClosed whether a closed month keeps its effective rate, so that later returns do not re-rate it
 * @param recovery fen the agency keeps of each month before the pool
 * @param feePoints share of slot fees
 * @param feeOfGross whether that share is of the fee with VAT
 * @param wholeMonths whether fixed monthly pay of a month in which the agreement begins or ends is owed whole, not by its days
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Pay(Form form, int ratePoints, long hourly, long floor, long base, long piece, Tiers.Kind tierKind, boolean borderAbove,
        List<Tier> tiers, boolean keepsClosed, long recovery, int feePoints, boolean feeOfGross, List<Party> team, boolean wholeMonths) {
    /** The forms of the trade (domain 4.3): which parts of the one formula a contract has. */
    public enum Form {
        /** A share of net commission. */
        SHARE,
        /** A percentage of net settled sales. */
        RATE,
        TIERS,
        PIECE,
        HOURLY,
        FLOOR,
        HOURLY_OR_RATE,
        FLOOR_OR_RATE,
        HOURLY_OR_TIERS,
        FLOOR_OR_TIERS,
        FLOOR_A_OR_B_PLUS_RATE,
        HOURLY_OR_FLOOR_PLUS_RATE;

        public boolean hourly() {
            return name().contains("HOURLY");
        }

        /** The floor that stands alone against the commission. */
        public boolean floor() {
            return this == FLOOR || name().startsWith("FLOOR_");
        }

        /** A base beside the commission. */
        public boolean base() {
            return name().endsWith("PLUS_RATE");
        }

        public boolean rate() {
            return name().endsWith("RATE");
        }

        public boolean tiers() {
            return name().endsWith("TIERS");
        }

        /** Whether a month is more than its lines. */
        public boolean monthly() {
            return tiers() || hourly() || floor() || base();
        }
    }

    /** @param upTo upper border in fen, null for the last */
    public record Tier(Long upTo, int ratePoints) {}

    /** Whether a party is paid before or with the pool. */
    public enum Step {
        FEE,
        POOL
    }

    /**
     * Somebody of the team.
     *
     * @param payee id in the roster; @param sharePoints of the step's amount; @param fixed fen for each month; @param cap most in a month, or null
     * @param feePoints share of slot fees
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Party(Step step, long payee, int sharePoints, long fixed, Long cap, int feePoints) {}

    /** With part months by days. */
    public Pay(Form form, int ratePoints, long hourly, long floor, long base, long piece, Tiers.Kind tierKind, boolean borderAbove,
            List<Tier> tiers, boolean keepsClosed, long recovery, int feePoints, boolean feeOfGross, List<Party> team) {
        this(form, ratePoints, hourly, floor, base, piece, tierKind, borderAbove, tiers, keepsClosed, recovery, feePoints, feeOfGross, team, false);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    public static final Pay SHARE = new Pay(Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 0, false, List.of());

    public Pay {
        form = form == null ? Form.SHARE : form;
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        team = team == null ? List.of() : List.copyOf(team);
    }

    /** As the database keeps it. */
    public static Pay read(String json) {
        try {
            return JSON.readValue(json, Pay.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pay " + json, e);
        }
    }

    /** Whether anchor and agency simply share the net commission. */
    public boolean plain() {
        return form == Form.SHARE && team.isEmpty() && recovery == 0;
    }

    /** Whether a month is more than its lines. */
    public boolean monthly() {
        return form.monthly() || recovery > 0 || team.stream().anyMatch(p -> p.cap() != null || p.fixed() > 0);
    }

    /** Whether it says an amount for each month: a floor, a base, a fixed amount of the team. */
    public boolean fixedMonthly() {
        return form.floor() || form.base() || team.stream().anyMatch(p -> p.fixed() > 0);
    }

    /** In the words of the pure rules. @param sharePoints the agreement's share of net commission */
    public PayTerms terms(long anchorId, int sharePoints) {
        return new PayTerms(anchorId, payForm(sharePoints), split(), !keepsClosed, fixed());
    }

    private PayForm payForm(int sharePoints) {
        return new PayForm(form.hourly() ? Money.fen(hourly) : Money.ZERO, form.floor() ? Money.fen(floor) : Money.ZERO,
                form.base() ? Money.fen(base) : Money.ZERO, commission(sharePoints));
    }

    private Commission commission(int sharePoints) {
        return switch (form) {
            case SHARE -> new Commission.Share(Rate.basisPoints(sharePoints));
            case PIECE -> new Commission.PerPiece(Money.fen(piece));
            case HOURLY, FLOOR -> new Commission.None();
            default -> form.tiers() ? new Commission.Tiered(bands()) : new Commission.OfSales(Rate.basisPoints(ratePoints));
        };
    }

    private Tiers bands() {
        return new Tiers(tierKind, !borderAbove, tiers.stream()
                .map(t -> new Tiers.Band(t.upTo() == null ? null : Money.fen(t.upTo()), Rate.basisPoints(t.ratePoints()))).toList());
    }

    private Map<Long, Money> fixed() {
        return team.stream().filter(p -> p.fixed() > 0).collect(Collectors.toMap(Party::payee, p -> Money.fen(p.fixed()), Money::plus));
    }

    private TeamSplit split() {
        return new TeamSplit(parties(Step.FEE).toList(), Money.fen(recovery), parties(Step.POOL).toList());
    }

    private Stream<TeamSplit.Party> parties(Step step) {
        return team.stream().filter(p -> p.step() == step)
                .map(p -> new TeamSplit.Party(p.payee(), Rate.basisPoints(p.sharePoints()), p.cap() == null ? null : Money.fen(p.cap())));
    }
}
