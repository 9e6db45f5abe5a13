package app.anchorage.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.web.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScanTest {
    @Test
    void the_bytes_say_what_a_scan_is_and_not_its_name() {
        assertThat(new Scan("a.exe", Sealed.pdf()).type()).contains(Scan.Type.PDF);
        assertThat(new Scan("a.pdf", Sealed.picture("png")).type()).contains(Scan.Type.PNG);
        assertThat(new Scan("a.png", Sealed.picture("jpg")).type()).contains(Scan.Type.JPEG);
    }

    @Test
    void what_only_begins_like_one_is_none() {
        assertThat(new Scan("a.pdf", "%PDF-1.7 and then a poem".getBytes(StandardCharsets.UTF_8)).type()).isEmpty();
        assertThat(new Scan("a.png", Arrays.copyOf(Sealed.picture("png"), 8)).type()).isEmpty();
        assertThat(new Scan("a.jpg", Arrays.copyOf(Sealed.picture("jpg"), 4)).type()).isEmpty();
        assertThat(new Scan("a.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8)).type()).isEmpty();
        assertThat(new Scan("a.pdf", new byte[0]).type()).isEmpty();
    }
    @Test
    void a_scan_as_a_browser_sends_it_is_opened_and_its_name_is_only_a_name() {
        assertThat(Scan.of("C:\\papers\\a\"\r\n.pdf", Sealed.pdf()).name()).isEqualTo("a.pdf");
        assertThat(Scan.of("x".repeat(300) + ".pdf", Sealed.pdf()).name()).hasSize(120);
        assertThatThrownBy(() -> Scan.of("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class).hasMessageContaining("web_scan_wrong");
        assertThatThrownBy(() -> Scan.of("a.pdf", new byte[Scan.MOST_BYTES + 1])).isInstanceOf(Refused.class).hasMessageContaining("web_scan_large");
    }
}
