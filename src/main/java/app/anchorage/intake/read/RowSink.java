package app.anchorage.intake.read;

import java.util.List;

/** Takes what a report holds, in the file's order; a row with a red finding arrives as findings only. */
public interface RowSink {
    /** Every row as the file has it, before what is made of it; also rows with findings. */
    default void raw(long number, List<String> cells) {}

    void order(OrderRow row);

    void claim(ClaimRow row);

    void finding(Finding finding);
}
