package app.anchorage.crash;

import app.anchorage.order.ReportText;
import app.anchorage.order.ReportText.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The report files of a harness run: thousands of lines each, the same for the same seed. */
final class Reports {
    static final int ANCHORS = 5;

    private final List<Row> paid = new ArrayList<>();
    private final List<Integer> commission = new ArrayList<>();
    private final Random random;

    Reports(long seed, int lines) {
        random = new Random(seed);
        for (int i = 0; i < lines; i++) {
            int yuan = 1 + random.nextInt(400);
            commission.add(yuan);
            paid.add(ReportText.paid(Long.toString(4_100_000_000_000_000_000L + i), 5 * yuan + ".00", "20.00%", "2025-01-%02d 10:00:00".formatted(1 + i % 28))
                    .with("推广位ID", adzone(i)));
        }
    }

    /** One in twenty is of a position nobody knows. */
    private String adzone(int line) {
        return Integer.toString(329_000_001 + (random.nextInt(20) == 0 ? ANCHORS : line % ANCHORS));
    }

    /** Two thirds settled, one third paid. */
    byte[] first() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            rows.add(i % 3 == 0 ? paid.get(i) : settled(i));
        }
        return bytes(ReportText.orders(rows));
    }

    /** What was paid is settled now; with it lines that are known already. */
    byte[] newer() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            if (i % 3 == 0 || i % 10 == 1) {
                rows.add(settled(i));
            }
        }
        java.util.Collections.shuffle(rows, random);
        return bytes(ReportText.orders(rows));
    }

    /** Refunds, whole and in part, of every so many lines. */
    byte[] refunds(int every, int offset) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = offset; i < paid.size(); i += every) {
            String refund = random.nextBoolean() ? 5 * commission.get(i) + ".00" : commission.get(i) + ".00";
            rows.add(ReportText.claim(Long.toString(4_100_000_000_000_000_000L + i), Integer.toString(7_000_000 + i), "维权成功", refund,
                    "2025-02-20 10:00:00", "2025-02-25 10:00:00"));
        }
        return bytes(ReportText.claims(rows));
    }

    private Row settled(int line) {
        int yuan = commission.get(line);
        return ReportText.settled(paid.get(line), 5 * yuan + ".00", yuan + ".00", "10.00%", "%d.%02d".formatted(yuan / 10, yuan % 10 * 10),
                "2025-02-%02d 12:00:00".formatted(1 + line % 28));
    }

    private static byte[] bytes(java.nio.file.Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }
}
