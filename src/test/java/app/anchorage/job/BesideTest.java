package app.anchorage.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void rows_are_written_all_of_them_and_in_their_order() {
        for (int rows : new int[] {0, 1, 999, 1_000, 1_001, 5_432}) {
            List<Integer> written = new ArrayList<>();
            try (Beside<Integer> beside = new Beside<>(written::add)) {
                IntStream.range(0, rows).forEach(beside::add);
                beside.finish();
            }
            assertThat(written).isEqualTo(IntStream.range(0, rows).boxed().toList());
        }
    }

    @Test
    void what_fails_while_writing_fails_the_reading() {
        try (Beside<Integer> beside = new Beside<>(row -> {
            throw new IllegalStateException("no room for " + row);
        })) {
            assertThatThrownBy(() -> IntStream.range(0, 2_000).forEach(beside::add)).isInstanceOf(IllegalStateException.class).hasMessage("no room for 0");
            assertThatThrownBy(beside::finish).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void once_it_is_closed_nothing_is_written_any_more() {
        CountDownLatch begun = new CountDownLatch(1);
        List<Integer> written = new ArrayList<>();
        try (Beside<Integer> beside = new Beside<>(row -> {
            begun.countDown();
            written.add(row);
        })) {
            IntStream.range(0, 1_500).forEach(beside::add);
            await(begun);
        }
        assertThat(written).as("the rows handed on, and none of those that were not").hasSize(1_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
