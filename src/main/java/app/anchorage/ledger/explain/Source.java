package app.anchorage.ledger.explain;

import java.time.Instant;

/** The report row that said it. @param claim whether it is a row of a claim report; amounts in fen, null where it says nothing */
public record Source(boolean claim, long fileId, String fileName, long rowNo, int state, Instant moment, Long amountFen, Long incomeFen,
        Long feeFen) {
    public String kindKey() {
        return claim ? "explain_claim_report" : "explain_order_report";
    }

    public String stateKey() {
        return (claim ? "ledger_claim_" : "ledger_state_") + state;
    }

    public String path() {
        return "/imports/" + fileId + "/rows/" + rowNo;
    }
}
