package app.anchorage.intake.read;

/** Notices ids that a program has cut to 15 or 17 digits: most of the long ones then end in 00. */
final class CutIds {
    private static final int LONG = 18;

    private long longOnes;
    private long cut;

    void see(String id) {
        if (id != null && id.length() >= LONG) {
            longOnes++;
            cut += id.endsWith("00") ? 1 : 0;
        }
    }

    void report(String column, RowSink sink) {
        if (cut > longOnes - cut) {
            sink.finding(Finding.red("finding_cut_ids", 0, column, cut + " / " + longOnes));
        }
    }
}
