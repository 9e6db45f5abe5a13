package app.anchorage.roster;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.roster.Pay.Form;
import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Tier;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an agreement's form says about pay, as typed: all fields of all pay forms, of which one form uses some. */
public class PayFields {
    static final int BANDS = 5;
    static final int TEAM = 6;

    @FormParam("form")
    public String form;

    @FormParam("share")
    public String share;

    @FormParam("rate")
    public String rate;

    @FormParam("hourly")
    public String hourly;

    @FormParam("floor")
    public String floor;

    @FormParam("base")
    public String base;

    @FormParam("piece")
    public String piece;

    @FormParam("tierKind")
    public String tierKind;

    @FormParam("border")
    public String border;

    @FormParam("tierUpTo")
    public List<String> tierUpTo;

    @FormParam("tierRate")
    public List<String> tierRate;

    @FormParam("closed")
    public String closed;

    @FormParam("part")
    public String part;

    @FormParam("recovery")
    public String recovery;

    @FormParam("fee")
    public String fee;

    @FormParam("feeOf")
    public String feeOf;

    @FormParam("teamPayee")
    public List<String> teamPayee;

    @FormParam("teamStep")
    public List<String> teamStep;

    @FormParam("teamShare")
    public List<String> teamShare;

    @FormParam("teamFixed")
    public List<String> teamFixed;

    @FormParam("teamCap")
    public List<String> teamCap;

    @FormParam("teamFee")
    public List<String> teamFee;

    /** A tier's row; {@code field} is its name in the errors. */
    public record BandRow(int number, String upTo, String rate) {
        public String field() {
            return "tier" + number;
        }

        boolean empty() {
            return upTo.isEmpty() && rate.isEmpty();
        }
    }

    /** A team member's row. */
    public record TeamRow(int number, String payee, String step, String share, String fixed, String cap, String fee) {
        public String field() {
            return "team" + number;
        }

        boolean empty() {
            return (payee + share + fixed + cap + fee).isEmpty();
        }
    }

    static PayFields of(Pay pay, int sharePoints) {
        PayFields fields = new PayFields();
        fields.form = pay.form().name();
        fields.share = pay.form() == Form.SHARE ? percent(sharePoints) : "";
        fields.rate = pay.form().rate() ? percent(pay.ratePoints()) : "";
        fields.hourly = yuan(pay.hourly());
        fields.floor = yuan(pay.floor());
        fields.base = yuan(pay.base());
        fields.piece = yuan(pay.piece());
        fields.tiers(pay);
        fields.part = pay.wholeMonths() ? "WHOLE" : "";
        fields.recovery = yuan(pay.recovery());
        fields.fee = pay.feePoints() == 0 ? "" : percent(pay.feePoints());
        fields.feeOf = pay.feeOfGross() ? "GROSS" : "";
        fields.team(pay.team());
        return fields;
    }

    private void tiers(Pay pay) {
        tierKind = pay.form().tiers() ? pay.tierKind().name() : "";
        border = !pay.form().tiers() ? "" : pay.borderAbove() ? "ABOVE" : "BELOW";
        closed = !pay.form().monthly() ? "" : pay.keepsClosed() ? "KEEPS" : "RERATES";
        tierUpTo = pay.tiers().stream().map(Tier::upTo).map(upTo -> upTo == null ? "" : yuan(upTo)).toList();
        tierRate = pay.tiers().stream().map(tier -> percent(tier.ratePoints())).toList();
    }

    private void team(List<Party> team) {
        teamPayee = team.stream().map(p -> Long.toString(p.payee())).toList();
        teamStep = team.stream().map(p -> p.step().name()).toList();
        teamShare = team.stream().map(p -> percent(p.sharePoints())).toList();
        teamFixed = team.stream().map(p -> yuan(p.fixed())).toList();
        teamCap = team.stream().map(p -> p.cap() == null ? "" : yuan(p.cap())).toList();
        teamFee = team.stream().map(p -> p.feePoints() == 0 ? "" : percent(p.feePoints())).toList();
    }

    private static String percent(int points) {
        return Rate.basisPoints(points).toString().replace("%", "");
    }

    private static String yuan(long fen) {
        return fen == 0 ? "" : Money.fen(fen).decimal().toPlainString();
    }

    /** The chosen form; null for a word that is none. */
    Form chosen() {
        String name = form == null || form.isBlank() ? Form.SHARE.name() : form;
        return Arrays.stream(Form.values()).filter(f -> f.name().equals(name)).findFirst().orElse(null);
    }

    public List<BandRow> bands() {
        List<BandRow> rows = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            rows.add(new BandRow(i + 1, at(tierUpTo, i), at(tierRate, i)));
        }
        return rows;
    }

    public List<TeamRow> team() {
        List<TeamRow> rows = new ArrayList<>();
        for (int i = 0; i < TEAM; i++) {
            rows.add(new TeamRow(i + 1, at(teamPayee, i), at(teamStep, i), at(teamShare, i), at(teamFixed, i), at(teamCap, i), at(teamFee, i)));
        }
        return rows;
    }

    private static String at(List<String> values, int i) {
        return values == null || i >= values.size() || values.get(i) == null ? "" : values.get(i).strip();
    }
}
