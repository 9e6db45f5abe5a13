package app.anchorage.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChinaTimeTest {
    private static final DateTimeFormatter PATTERN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    @Test
    void is_written_as_the_clocks_of_china_show_it_to_the_second() {
        assertThat(ChinaTime.text(Instant.parse("2026-06-01T13:05:09.999Z"))).isEqualTo("2026-06-01 21:05:09");
        assertThat(ChinaTime.text(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027-01-01 00:00:00");
        new SplittableRandom(7).longs(2_000, Instant.parse("1986-01-01T00:00:00Z").getEpochSecond(), Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
                .mapToObj(Instant::ofEpochSecond).forEach(moment -> assertThat(ChinaTime.text(moment)).isEqualTo(PATTERN.format(moment)));
    }
}
