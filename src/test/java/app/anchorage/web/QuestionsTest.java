package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.web.Questions.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuestionsTest {
    @Inject
    Jdbi sql;

    public record Step(long number, String word) {}

    @Test
    void each_question_gets_its_own_answer_and_all_go_in_one_way() {
        Questions questions = new Questions();
        Answer<Long> sum = questions.ask("select cast(:few as bigint) + :many", Long.class, Map.of("few", 2, "many", 3L));
        Answer<Step> none = questions.ask("select 1::bigint as number, '' as word where false", Step.class, Map.of());
        Answer<Step> steps = questions.ask("select n as number, 'a:b' || :word as word from generate_series(1, :many) n order by n", Step.class,
                Map.of("many", 3L, "word", "满", "unasked", 0));
        Answer<String> word = questions.ask("select :word || :word", String.class, Map.of());
        AtomicInteger ways = new AtomicInteger();
        sql.useHandle(h -> {
            h.getConfig(SqlStatements.class).setSqlLogger(counting(ways));
            questions.send(h);
        });
        assertThat(sum.one()).isEqualTo(5);
        assertThat(none.list()).isEmpty();
        assertThat(steps.list()).containsExactly(new Step(1, "a:b满"), new Step(2, "a:b满"), new Step(3, "a:b满"));
        assertThat(word.one()).isEqualTo("满满");
        assertThat(ways).hasValue(1);
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

    private static SqlLogger counting(AtomicInteger ways) {
        return new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                ways.incrementAndGet();
            }
        };
    }
}
