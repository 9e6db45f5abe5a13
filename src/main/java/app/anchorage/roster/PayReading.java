package app.anchorage.roster;

import app.anchorage.earning.pay.Tiers;
import app.anchorage.money.Money;
import app.anchorage.roster.Pay.Form;
import app.anchorage.roster.Pay.Tier;
import app.anchorage.roster.PayFields.BandRow;
import app.anchorage.web.FormErrors;
import java.util.ArrayList;
import java.util.List;

/** Makes pay of what was typed: fields of the chosen form are required, those of other forms refused, each by name. */
final class PayReading {
    private static final int LEAST_BANDS = 2;

    private final PayFields typed;
    private final Form form;
    private final FormErrors errors;
    private int share;

    private PayReading(PayFields typed, FormErrors errors) {
        this.typed = typed;
        this.form = typed.chosen();
        this.errors = errors;
    }

    /** What was typed: the share of net commission and all else. */
    record Read(int sharePoints, Pay pay) {}

    /** Null when something is wrong; the errors say what. */
    static Read of(PayFields typed, TeamReading team, FormErrors errors) {
        PayReading reading = new PayReading(typed, errors);
        if (reading.form == null) {
            errors.add("form", "web_wrong_form");
            return null;
        }
        Pay pay = reading.pay(team);
        return errors.isEmpty() ? new Read(reading.share, pay) : null;
    }

    private Pay pay(TeamReading team) {
        share = percent("share", typed.share, form == Form.SHARE);
        int rate = percent("rate", typed.rate, form.rate());
        long hourly = amount("hourly", typed.hourly, form.hourly());
        long floor = amount("floor", typed.floor, form.floor());
        long base = amount("base", typed.base, form.base());
        long piece = amount("piece", typed.piece, form == Form.PIECE);
        Tiers.Kind kind = choice("tierKind", typed.tierKind, form.tiers()) ? kind() : null;
        boolean above = choice("border", typed.border, form.tiers()) && "ABOVE".equals(typed.border);
        List<Tier> tiers = tiers();
        boolean keeps = keepsClosed();
        int fee = optionalPercent("fee", typed.fee);
        return new Pay(form, rate, hourly, floor, base, piece, kind, above, tiers, keeps, optionalAmount("recovery", typed.recovery), fee,
                "GROSS".equals(typed.feeOf), team.read(share, fee, errors), wholeMonths());
    }

    private int percent(String field, String text, boolean belongs) {
        if (!asked(field, text, belongs)) {
            return 0;
        }
        Integer points = Words.points(text);
        if (points == null) {
            errors.add(field, "roster_share_wrong");
        }
        return points == null ? 0 : points;
    }

    private int optionalPercent(String field, String text) {
        return Words.orNull(text) == null ? 0 : percent(field, text, true);
    }

    private long amount(String field, String text, boolean belongs) {
        if (!asked(field, text, belongs)) {
            return 0;
        }
        Long fen = Words.fen(text);
        boolean good = fen != null && (fen > 0 || field.equals("floor") && form == Form.FLOOR_A_OR_B_PLUS_RATE);
        if (!good) {
            errors.add(field, "roster_amount_wrong");
        }
        return good ? fen : 0;
    }

    private long optionalAmount(String field, String text) {
        return Words.orNull(text) == null ? 0 : amount(field, text, true);
    }

    /** Whether the field is to be read: it belongs to the form and is filled. */
    private boolean asked(String field, String text, boolean belongs) {
        boolean filled = Words.orNull(text) != null;
        if (filled != belongs) {
            errors.add(field, belongs ? "web_required" : "roster_not_of_form");
        }
        return filled && belongs;
    }

    private boolean choice(String field, String text, boolean belongs) {
        return asked(field, text, belongs);
    }

    private Tiers.Kind kind() {
        return "WHOLE".equals(typed.tierKind) ? Tiers.Kind.WHOLE : Tiers.Kind.MARGINAL;
    }

    /** Tiers say whether returns re-rate a closed month; without tiers but with a month it may be said. */
    private boolean keepsClosed() {
        boolean filled = Words.orNull(typed.closed) != null;
        if (form.tiers() || filled) {
            asked("closed", typed.closed, form.monthly());
        }
        return "KEEPS".equals(typed.closed);
    }

    /** How part months are paid is a term of fixed monthly pay only. */
    private boolean wholeMonths() {
        boolean whole = "WHOLE".equals(typed.part);
        if (whole && !form.floor() && !form.base() && typed.team().stream().allMatch(row -> row.fixed().isEmpty())) {
            errors.add("part", "roster_not_of_form");
        }
        return whole;
    }

    private List<Tier> tiers() {
        List<BandRow> rows = typed.bands();
        int last = 0;
        for (BandRow row : rows) {
            last = row.empty() ? last : row.number();
        }
        if (!form.tiers()) {
            rows.stream().filter(row -> !row.empty()).findFirst().ifPresent(row -> errors.add(row.field(), "roster_not_of_form"));
            return List.of();
        }
        if (last < LEAST_BANDS) {
            errors.add("tier" + Math.max(last, 1), "roster_bands_few");
            return List.of();
        }
        return tiers(rows.subList(0, last));
    }

    private List<Tier> tiers(List<BandRow> rows) {
        List<Tier> tiers = new ArrayList<>();
        long from = 0;
        for (BandRow row : rows) {
            Integer points = Words.points(row.rate());
            Long upTo = Words.fen(row.upTo());
            boolean open = row.number() == rows.size();
            String fault = fault(row, upTo, points, from, open);
            if (fault != null) {
                errors.add(row.field(), fault, Integer.toString(row.number()), Money.fen(from).shown());
            }
            tiers.add(new Tier(open ? null : upTo, points == null ? 0 : points));
            from = upTo == null ? from : upTo;
        }
        return tiers;
    }

    private static String fault(BandRow row, Long upTo, Integer points, long from, boolean open) {
        if (points == null) {
            return row.empty() ? "roster_band_gap" : "roster_band_rate";
        }
        if (open) {
            return row.upTo().isEmpty() ? null : "roster_band_open";
        }
        if (upTo == null) {
            return row.upTo().isEmpty() ? "roster_band_gap" : "roster_band_up_to_wrong";
        }
        return upTo <= from ? "roster_band_overlap" : null;
    }
}
