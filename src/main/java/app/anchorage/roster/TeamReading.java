package app.anchorage.roster;

import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Step;
import app.anchorage.roster.PayFields.TeamRow;
import app.anchorage.web.FormErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes an anchor's team of the typed rows: payees of the roster, each once in a step, no step above the whole. */
final class TeamReading {
    private static final int WHOLE = 10_000;

    private final List<TeamRow> rows;
    private final Set<Long> payees;
    private FormErrors errors;

    /** @param payees who may be in the team */
    TeamReading(List<TeamRow> rows, Set<Long> payees) {
        this.rows = rows;
        this.payees = payees;
    }

    /** @param share the anchor's of the pool; @param fee the anchor's of slot fees */
    List<Party> read(int share, int fee, FormErrors into) {
        errors = into;
        List<Party> team = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TeamRow row : rows) {
            if (!row.empty()) {
                Party party = party(row);
                if (!seen.add(party.step() + " " + party.payee())) {
                    errors.add(row.field(), "roster_team_twice");
                }
                team.add(party);
            }
        }
        within("roster_team_fees_over", sum(team, Step.FEE, 0));
        within("roster_team_pool_over", sum(team, Step.POOL, share));
        within("roster_team_slots_over", team.stream().mapToInt(Party::feePoints).sum() + fee);
        return team;
    }

    private Party party(TeamRow row) {
        long payee = row.payee().matches("\\d{1,18}") ? Long.parseLong(row.payee()) : 0;
        if (!payees.contains(payee)) {
            errors.add(row.field(), "roster_team_payee");
        }
        int share = points(row, row.share());
        long fixed = fen(row, row.fixed());
        long cap = fen(row, row.cap());
        int fee = points(row, row.fee());
        if (share == 0 && fixed == 0 && fee == 0) {
            errors.add(row.field(), "roster_team_nothing");
        } else if (cap > 0 && share == 0) {
            errors.add(row.field(), "roster_team_cap");
        }
        return new Party("FEE".equals(row.step()) ? Step.FEE : Step.POOL, payee, share, fixed, cap == 0 ? null : cap, fee);
    }

    private int points(TeamRow row, String text) {
        Integer points = text.isEmpty() ? Integer.valueOf(0) : Words.points(text);
        if (points == null) {
            errors.add(row.field(), "roster_share_wrong");
        }
        return points == null ? 0 : points;
    }

    private long fen(TeamRow row, String text) {
        Long fen = text.isEmpty() ? Long.valueOf(0) : Words.fen(text);
        if (fen == null) {
            errors.add(row.field(), "roster_amount_wrong");
        }
        return fen == null ? 0 : fen;
    }

    private static int sum(List<Party> team, Step step, int start) {
        return team.stream().filter(p -> p.step() == step).mapToInt(Party::sharePoints).sum() + start;
    }

    private void within(String key, int points) {
        if (points > WHOLE) {
            errors.add("team1", key, app.anchorage.money.Rate.basisPoints(points).toString());
        }
    }
}
