package app.anchorage.intake.read;

import app.anchorage.intake.file.Limits;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything a report gave, for looking at in tests. */
record Collected(List<OrderRow> orders, List<ClaimRow> claims, List<Finding> findings) implements RowSink {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Limits LIMITS = Limits.usual(TODAY);

    Collected() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    static Path resource(String name) {
        try {
            return Path.of(Collected.class.getResource("/reports/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Collected from(Path file) {
        return from(file, LIMITS);
    }

    static Collected from(Path file, Limits limits) {
        Collected all = new Collected();
        try (Report report = ReportReader.open(file, file.getFileName().toString(), limits)) {
            report.read(all);
        }
        return all;
    }

    List<String> fingerprints() {
        return orders.stream().map(OrderRow::fingerprint).map(java.util.HexFormat.of()::formatHex).toList();
    }

    @Override
    public void order(OrderRow row) {
        orders.add(row);
    }

    @Override
    public void claim(ClaimRow row) {
        claims.add(row);
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }
}
