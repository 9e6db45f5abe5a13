package app.anchorage.roster;

import app.anchorage.earning.pay.Tiers;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.roster.Pay.Form;
import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Step;
import app.anchorage.roster.Pay.Tier;
import app.anchorage.web.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an agreement pays, as a sentence: whole for the agency, the anchor's or a team member's own line for themselves. */
public record PayWords(Pay pay, int sharePoints, Map<Long, String> names) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** SQL of a team's names by id, of {@code agreement g}. */
    public static final String NAMES = """
            (select cast(jsonb_object_agg(n.id, n.stage_name) as text) from anchor n where n.agency_id = g.agency_id
               and n.id in (select cast(t ->> 'payee' as bigint) from jsonb_array_elements(g.pay -> 'team') t))""";

    /** @param names a JSON object, or null for a team of nobody */
    public static PayWords of(String pay, int sharePoints, String names) {
        try {
            return new PayWords(Pay.read(pay), sharePoints, names == null ? Map.of() : JSON.readValue(names, new TypeReference<Map<Long, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names " + names, e);
        }
    }

    public boolean plain() {
        return pay.plain() && pay.feePoints() == 0;
    }

    /** All of it, with the team. */
    public String full(Locale locale) {
        List<String> clauses = clauses(locale);
        pay.team().forEach(party -> clauses.add(Texts.of(locale, "roster_words_member", names.getOrDefault(party.payee(), "–"), party(party, locale))));
        return joined(clauses, locale);
    }

    /** As the anchor reads it: what comes off before the own share, but nobody else's line. */
    public String own(Locale locale) {
        List<String> clauses = clauses(locale);
        int fees = pay.team().stream().filter(p -> p.step() == Step.FEE).mapToInt(Party::sharePoints).sum();
        if (fees > 0 && pay.form() == Form.SHARE) {
            clauses.add(Texts.of(locale, "roster_words_fees_first", rate(fees)));
        }
        return joined(clauses, locale);
    }

    /** As a member of the team reads it: the own line only. */
    public String of(long payee, Locale locale) {
        return joined(pay.team().stream().filter(p -> p.payee() == payee).map(p -> party(p, locale)).toList(), locale);
    }

    private List<String> clauses(Locale locale) {
        List<String> clauses = new ArrayList<>();
        clauses.add(Texts.of(locale, "roster_words_" + pay.form(), rate(sharePoints), rate(pay.ratePoints()), yuan(pay.hourly()), yuan(pay.floor()),
                yuan(pay.base()), yuan(pay.piece()), tiers(locale)));
        if (pay.form().monthly()) {
            clauses.add(Texts.of(locale, pay.keepsClosed() ? "roster_words_keeps" : "roster_words_rerates"));
        }
        if (pay.form().floor() || pay.form().base()) {
            clauses.add(Texts.of(locale, part()));
        }
        if (pay.recovery() > 0) {
            clauses.add(Texts.of(locale, "roster_words_recovery", yuan(pay.recovery())));
        }
        if (pay.feePoints() > 0) {
            clauses.add(Texts.of(locale, slots(), rate(pay.feePoints())));
        }
        return clauses;
    }

    private String part() {
        return pay.wholeMonths() ? "roster_words_part_WHOLE" : "roster_words_part_DAYS";
    }

    private String slots() {
        return pay.feeOfGross() ? "roster_words_slots_gross" : "roster_words_slots";
    }

    private String tiers(Locale locale) {
        if (!pay.form().tiers()) {
            return "";
        }
        List<String> bands = new ArrayList<>();
        for (Tier tier : pay.tiers()) {
            String key = tier.upTo() == null ? "roster_words_band_open" : pay.borderAbove() ? "roster_words_band_below" : "roster_words_band_to";
            bands.add(Texts.of(locale, key, rate(tier.ratePoints()), tier.upTo() == null ? "" : yuan(tier.upTo())));
        }
        String kind = pay.tierKind() == Tiers.Kind.WHOLE ? "roster_words_whole" : "roster_words_marginal";
        return Texts.of(locale, kind, String.join(Texts.of(locale, "roster_words_comma"), bands));
    }

    private String party(Party party, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (party.sharePoints() > 0) {
            String step = party.step() == Step.FEE ? "roster_words_step_FEE" : "roster_words_step_POOL";
            parts.add(Texts.of(locale, step, rate(party.sharePoints())));
        }
        if (party.cap() != null) {
            parts.add(Texts.of(locale, "roster_words_cap", yuan(party.cap())));
        }
        if (party.fixed() > 0) {
            parts.add(Texts.of(locale, "roster_words_fixed", yuan(party.fixed())));
            parts.add(Texts.of(locale, part()));
        }
        if (party.feePoints() > 0) {
            parts.add(Texts.of(locale, slots(), rate(party.feePoints())));
        }
        return String.join(Texts.of(locale, "roster_words_comma"), parts);
    }

    private static String joined(List<String> clauses, Locale locale) {
        return String.join(Texts.of(locale, "roster_words_semicolon"), clauses);
    }

    private static String rate(int points) {
        return Rate.basisPoints(points).toString();
    }

    private static String yuan(long fen) {
        return Money.fen(fen).shown();
    }
}
