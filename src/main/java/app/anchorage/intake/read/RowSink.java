package app.anchorage.intake.read;

/** Takes what a report holds, in the file's order; a row with a red finding arrives as findings only. */
public interface RowSink {
    void order(OrderRow row);

    void claim(ClaimRow row);

    void finding(Finding finding);
}
