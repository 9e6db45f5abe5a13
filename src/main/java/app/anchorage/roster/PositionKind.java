package app.anchorage.roster;

/** Which of an order's two tags a promotion position is. */
public enum PositionKind {
    /** 推广位ID, the last part of a PID. */
    ADZONE,
    /** 渠道关系ID. */
    RELATION
}
