package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.print.Warnings;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.qute.Engine;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementPdfTest {
    @Test
    void copied_text_is_the_printed_text_in_ordinary_characters() throws Exception {
        String text = PdfText.read(PdfText.print(MadeUp.ofDays(3).view(MadeUp.ZH)));
        assertThat(text).contains("结算单", "日期", "金额", "小满", "ST-202611-0001", "2026-11-01 至 2026-11-03");
        assertThat(text.codePoints()).noneMatch(point -> point >= 0x2E80 && point <= 0x2FDF);
    }

    @Test
    void characters_that_look_alike_keep_their_own_code() throws Exception {
        String payee = "A-B·C•D～E／F…G‑H〈I";
        assertThat(PdfText.read(PdfText.print(MadeUp.ofDays(1).view(MadeUp.ZH, payee)))).contains(payee);
    }

    @Test
    void sixty_days_span_pages_with_page_numbers_number_and_repeated_head() throws Exception {
        List<String> pages = PdfText.pages(PdfText.print(MadeUp.ofDays(60).view(MadeUp.ZH)));
        assertThat(pages).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("ST-202611-0001 第 " + (i + 1) + " / " + pages.size() + " 页");
        }
        assertThat(pages.subList(0, 2)).allSatisfy(page -> assertThat(page).contains("日期 笔数 本期收入 本期扣回 余额"));
    }

    @Test
    void english_statements_have_english_words_only() throws Exception {
        MadeUp made = new MadeUp("0.00").day(MadeUp.FIRST, null, "12.30");
        String text = PdfText.read(PdfText.print(made.view(MadeUp.EN, "Xiaoman")))
                .replace("海港文化传媒（杭州）有限公司", "").replace("周敏", "");
        assertThat(text).contains("Page 1 of 1", "To be paid", "Nothing was deducted", "Frozen (no date yet)");
        assertThat(text.codePoints()).noneMatch(Character::isIdeographic);
    }

    @Test
    void a_negative_closing_is_carried_and_says_so() throws Exception {
        MadeUp made = new MadeUp("-20.00").day(MadeUp.FIRST, null, "12.30");
        assertThat(PdfText.read(PdfText.print(made.view(MadeUp.ZH)))).contains("¥0.00", "−7.70", "期末余额为负：本期不付款");
    }

    @Test
    void a_character_without_a_glyph_is_printed_as_a_mark_and_named() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementView view = MadeUp.ofDays(1).view(MadeUp.ZH, "小满😀𠮷婳❤️\u0007");
        Warnings warnings = new StatementPdf(PdfText.engine()).write(view, out);
        assertThat(PdfText.read(out.toByteArray())).contains("小满〓〓婳");
        assertThat(warnings.missing()).contains("😀", "𠮷", "\u0007").doesNotContain("婳", "满");
    }

    @Test
    void an_ordinary_statement_has_no_warnings() throws Exception {
        Warnings warnings = new StatementPdf(PdfText.engine()).write(MadeUp.ofDays(2).view(MadeUp.ZH), new ByteArrayOutputStream());
        assertThat(warnings.isEmpty()).isTrue();
    }

    @Test
    void names_are_text_never_markup() throws Exception {
        String payee = "<b>A</b> & \"B\" 'C' </div>";
        assertThat(PdfText.read(PdfText.print(MadeUp.ofDays(1).view(MadeUp.ZH, payee)))).contains(payee);
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> visits.incrementAndGet());
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Engine engine = Engine.builder().addDefaults().build();
        engine.putTemplate(StatementPdf.TEMPLATE, engine.parse("<html><head><title>x</title><link rel='stylesheet' href='" + address
                + "/a.css'/></head><body style=\"font-family:'Print'\"><img alt='' src='" + address + "/b.png'/>x</body></html>"));
        new StatementPdf(engine).write(MadeUp.ofDays(1).view(MadeUp.ZH), new ByteArrayOutputStream());
        server.stop(0);
        assertThat(visits).hasValue(0);
    }

    @Test
    void many_at_once_come_out_alike() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        Callable<String> task = () -> PdfText.read(PdfText.print(MadeUp.ofDays(12).view(MadeUp.ZH)));
        String alone = task.call();
        List<Future<String>> printed = pool.invokeAll(IntStream.range(0, 12).mapToObj(i -> task).toList());
        pool.shutdown();
        for (Future<String> one : printed) {
            assertThat(one.get()).isEqualTo(alone);
        }
    }
}
