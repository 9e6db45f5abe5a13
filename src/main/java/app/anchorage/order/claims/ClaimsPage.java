package app.anchorage.order.claims;

import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import java.util.ArrayList;
import java.util.List;

/** The list of claims with its tiles and, for who may answer, the answer being given. */
public record ClaimsPage(ClaimFilter filter, ClaimList.Page page, Pager pager, AnswerForm form, FormErrors errors, boolean mayAnswer) {
    public List<ClaimRow> rows() {
        return page.rows();
    }

    public List<Choice> states() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "order_any")));
        ClaimFilter.STATES.forEach(state -> choices.add(Choice.keyed(state, "claim_tile_" + state)));
        return choices;
    }

    public List<Choice> answers() {
        return List.of(Choice.keyed("", "claim_answer_choose"), Choice.keyed("yes", "claim_inside_yes"), Choice.keyed("no", "claim_inside_no"));
    }

    /** Something on this page can be answered by this member. */
    public boolean answerable() {
        return mayAnswer && page.rows().stream().anyMatch(ClaimRow::answerable);
    }
}
