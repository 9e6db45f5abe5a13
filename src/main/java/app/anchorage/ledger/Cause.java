package app.anchorage.ledger;

/** Why something was posted; the posting's reference is the id of the file, line, freeze, claim, agreement or run. */
public enum Cause {
    IMPORT,
    UNDO,
    ASSIGN,
    AGREEMENT,
    FREEZE,
    RELEASE,
    CLAIM_ANSWER,
    PAIR,
    APPROVAL,
    CONTRACT,
    DELIVERY,
    RECEIPT,
    WRITE_OFF,
    GUARANTEE,
    MONTH
}
