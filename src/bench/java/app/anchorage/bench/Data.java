package app.anchorage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Seeded reports of a year's order lines: the same number gives the same files, whatever else is made. Half of the lines are settled, a tenth
 * was refunded before, a twentieth is claimed after settlement; two in a hundred have an unknown position. The newer report has another state
 * for a third of them.
 */
final class Data {
    static final int ANCHORS = 200;
    static final String HEADINGS = "点击时间,创建时间,付款时间,结算时间,淘宝付款时间,商品ID,商品图片,商品标题,掌柜旺旺,店铺名称,商品数量,商品单价,类目名称,"
            + "淘宝订单编号,淘宝子订单号,订单状态,订单类型,付款金额,结算金额,佣金比率,佣金金额,补贴比率,补贴金额,补贴类型,收入比率,分成比率,提成,技术服务费率,技术服务费,"
            + "付款预估收入,结算预估收入,产品类型,推广者身份,媒体ID,媒体名称,推广位ID,推广位名称,成交平台,维权标签,内容专项服务费率,预估内容专项服务费,结算内容专项服务费,"
            + "渠道关系ID,会员运营ID,定金付款时间,定金淘宝付款时间,定金付款金额,口碑父订单号,口碑子订单号,渠道专项服务费率,预估渠道专项服务费,结算渠道专项服务费";
    private static final String CLAIM_HEADINGS = "淘宝订单编号,淘宝子订单编号,维权退款金额,返还金额,维权状态,订单结算时间,维权创建时间,维权完成时间";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime FIRST = LocalDateTime.of(2015, 10, 1, 0, 0);
    private static final int YEAR = 365;
    private static final int DAY = 86_400;
    private static final int ITEMS = 4_000;
    private static final String[] WORDS = {"春款,真丝", "\"轻奢\" 短袖", "加厚", "女 衬衫", "零食,大礼包", "原浆", "高腰 阔腿裤", "补水 \"面膜\"", "儿童", "保温杯"};
    private static final double[] ZIPF = zipf();

    private final long seed;
    private final int lines;
    private final LocalDateTime first;
    private final int days;

    Data(long seed, int lines) {
        this(seed, lines, FIRST, YEAR);
    }

    /** Sales of so many days from the first. */
    Data(long seed, int lines, LocalDateTime first, int days) {
        this.seed = seed;
        this.lines = lines;
        this.first = first;
        this.days = days;
    }

    /** An anchor's position. */
    static String adzone(int anchor) {
        return Long.toString(109_900_000_001L + anchor);
    }

    Path csv(Path directory) throws IOException {
        return report(directory.resolve("OrderDetail-2026-11-01_" + seed + "_" + lines + ".csv"), HEADINGS, out -> shuffled(i -> row(i, false, out)));
    }

    /** The state of a third of the lines some days later. */
    Path newer(Path directory) throws IOException {
        return report(directory.resolve("OrderDetail-2026-11-15_" + seed + "_" + lines + ".csv"), HEADINGS, out -> shuffled(i -> {
            if (changes(i)) {
                row(i, true, out);
            }
        }));
    }

    /** The same rows as {@link #csv}: texts and numbers shared, times inline, for hardly two are alike. */
    Path xlsx(Path directory) throws IOException {
        Path file = directory.resolve("OrderDetail-2026-11-01_" + seed + "_" + lines + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Page1");
            int[] at = {0};
            Consumer<String[]> cells = row -> {
                for (int c = 0; c < row.length; c++) {
                    if (c < 5) {
                        sheet.inlineString(at[0], c, row[c]);
                    } else if (!row[c].isEmpty()) {
                        sheet.value(at[0], c, row[c]);
                    }
                }
                if (++at[0] % 1_000 == 0) {
                    flush(sheet);
                }
            };
            cells.accept(HEADINGS.split(","));
            shuffled(i -> row(i, false, cells));
        }
        return file;
    }

    Path claims(Path directory) throws IOException {
        return report(directory.resolve("RefundDetail-2026-11-01_" + seed + "_" + lines + ".csv"), CLAIM_HEADINGS, out -> shuffled(i -> claim(i, out)));
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path report(Path file, String headings, Consumer<Consumer<String[]>> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\ufeff' + headings + "\r\n");
            rows.accept(row -> write(out, row));
        }
        return file;
    }

    private static void write(BufferedWriter out, String[] row) {
        try {
            for (int c = 0; c < row.length; c++) {
                out.write(c == 0 ? "" : ",");
                out.write(row[c].indexOf(',') < 0 && row[c].indexOf('"') < 0 ? row[c] : '"' + row[c].replace("\"", "\"\"") + '"');
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every line once, in an order without a pattern: steps by a prime that the number of lines does not share. */
    private void shuffled(java.util.function.IntConsumer each) {
        long step = 7_368_787;
        for (long i = 0, at = seed % lines; i < lines; i++, at = (at + step) % lines) {
            each.accept((int) at);
        }
    }

    private SplittableRandom random(int line) {
        return new SplittableRandom(seed * 1_000_003L + line);
    }

    private boolean changes(int line) {
        double fate = random(line).nextDouble();
        return fate > 0.6 && fate < 0.6 + 1.0 / 3;
    }

    private void row(int line, boolean newer, Consumer<String[]> out) {
        SplittableRandom random = random(line);
        double fate = random.nextDouble();
        String order = number(random);
        String sub = number(random);
        LocalDateTime created = first.plusSeconds(random.nextInt(days * DAY));
        LocalDateTime settledAt = created.plusSeconds(7 * DAY + random.nextInt(13 * DAY));
        int item = (int) (ITEMS * Math.pow(random.nextDouble(), 2));
        int anchor = anchor(random.nextDouble());
        boolean unknown = random.nextInt(100) < 2;
        long price = 990 + 37L * (item % 800);
        long paid = price * 100 / (100 + random.nextInt(30));
        int rate = 500 + 100 * (item % 26);
        boolean settled = fate < 0.5 || newer && fate < 0.9;
        boolean closed = !settled && (fate < 0.6 || newer);
        String percent = yuan(rate) + "%";
        String income = yuan(share(paid, rate));
        String shop = "店铺 " + item % 300;
        out.accept(new String[] {TIME.format(created.minusMinutes(4)), TIME.format(created), TIME.format(created.plusSeconds(40)),
                settled ? TIME.format(settledAt) : "", TIME.format(created.plusSeconds(31)), Long.toString(600_000_000_000L + item),
                "//img.alicdn.com/bao/uploaded/" + item + ".jpg", title(item), shop, shop, "1", yuan(price), "类目 " + item % 40, order, sub,
                settled ? "已结算" : closed ? "已失效" : fate > 0.95 ? "已收货" : "已付款", item % 3 == 0 ? "淘宝" : "天猫", yuan(paid), settled ? yuan(paid) : "", percent,
                settled ? income : "0.00", "0.00%", "0.00", "--", percent, "100.00%", percent, "10.00%", settled ? yuan(share(paid, rate, 1_000)) : "0.00",
                closed ? "0.00" : income, settled ? income : "0.00", "淘宝客", "二方", "1251000001", "星野直播",
                unknown ? "77" + item % 9 : adzone(anchor), unknown ? "新推广位" : "主播 " + anchor, "无线", "", "0.00%", "0.00", "0.00", "", "", "--", "--", "0.00",
                "", "", "0.00%", "0.00", "0.00"});
    }

    /** One settled line in ten. */
    private void claim(int line, Consumer<String[]> out) {
        if (random(line).nextDouble() < 0.05) {
            row(line, false, row -> {
                LocalDateTime opened = LocalDateTime.parse(row[3], TIME).plusDays(2);
                out.accept(new String[] {row[13], row[14], line % 2 == 0 ? row[18] : "1.00", "0.00", "维权成功", row[3], TIME.format(opened),
                        TIME.format(opened.plusDays(3))});
            });
        }
    }

    private static String number(SplittableRandom random) {
        return Long.toString(1_000_000_000_000_000_000L + random.nextLong(8_000_000_000_000_000_000L));
    }

    private static String title(int item) {
        return WORDS[item % 10] + " " + WORDS[item / 10 % 10] + " " + WORDS[item / 100 % 10] + " 包邮 正品 " + item;
    }

    private static String yuan(long hundredths) {
        return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
    }

    /** Half up, as the platform rounds. */
    private static long share(long fen, int... basisPoints) {
        long product = fen;
        long unit = 1;
        for (int points : basisPoints) {
            product *= points;
            unit *= 10_000;
        }
        return (product + unit / 2) / unit;
    }

    private static double[] zipf() {
        double[] sums = new double[ANCHORS];
        double sum = 0;
        for (int i = 0; i < ANCHORS; i++) {
            sums[i] = sum += 1.0 / (i + 3);
        }
        for (int i = 0; i < ANCHORS; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    private static int anchor(double at) {
        int found = java.util.Arrays.binarySearch(ZIPF, at);
        return Math.min(ANCHORS - 1, found < 0 ? -found - 1 : found);
    }
}
