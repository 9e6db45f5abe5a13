package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.web.Questions.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuestionsTest {
    private static final int OFTEN = 12;

    @Inject
    Jdbi sql;

    public record Step(long number, String word) {}

    public record Moment(Instant at, LocalDate day, String nothing) {}

    /** Often enough for the database's driver to prepare the questions and to read numbers in binary. */
    @Test
    void each_question_gets_its_own_answer_however_often_they_are_sent() {
        sql.useHandle(h -> {
            for (long time = 1; time <= OFTEN; time++) {
                eachGetsItsOwn(h, time);
            }
        });
    }

    private static void eachGetsItsOwn(Handle h, long time) {
        Instant at = Instant.parse("2026-11-22T15:59:59.123456Z").plusSeconds(time);
        LocalDate day = LocalDate.of(1, 1, 1).plusDays(time);
        Questions questions = new Questions();
        Answer<Long> sum = questions.ask("select cast(:few as bigint) + :many", Long.class, Map.of("few", 2, "many", time));
        Answer<Step> none = questions.ask("select 1::bigint as number, '' as word where false -- nothing", Step.class, Map.of());
        Answer<Step> steps = questions.ask("select n as number, 'a:b' || :word as word from generate_series(1, :many) n order by n", Step.class,
                Map.of("many", time, "word", "满", "unasked", 0));
        Answer<Moment> moment = questions.ask("select :at as at, :day as day, cast(null as text) as nothing", Moment.class, Map.of("at", at, "day", day));
        assertThatThrownBy(sum::list).isInstanceOf(NullPointerException.class);
        questions.send(h);
        assertThat(sum.one()).isEqualTo(2 + time);
        assertThat(none.list()).isEmpty();
        assertThat(steps.list()).isEqualTo(LongStream.rangeClosed(1, time).mapToObj(n -> new Step(n, "a:b满")).toList());
        assertThat(moment.one()).isEqualTo(new Moment(at, day, null));
        assertThatThrownBy(none::one).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_question_that_fails_fails_all_and_leaves_the_connection_whole() {
        try (Handle h = sql.open()) {
            Questions questions = new Questions();
            questions.ask("select 1", Long.class, Map.of());
            questions.ask("select 1 / :none", Long.class, Map.of("none", 0));
            assertThatThrownBy(() -> questions.send(h)).hasMessageContaining("division by zero");
            assertThat(h.createQuery("select 7").mapTo(Long.class).one()).isEqualTo(7);
        }
    }

    @Test
    void two_questions_in_one_are_refused() {
        assertThatThrownBy(() -> new Questions().ask("select 1; select 2", Long.class, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_with_two_values_is_refused() {
        Questions questions = new Questions();
        questions.ask("select :day", Long.class, Map.of("day", 1L));
        assertThatThrownBy(() -> questions.ask("select :day", Long.class, Map.of("day", 2L))).isInstanceOf(IllegalArgumentException.class).hasMessage("day");
    }
}
