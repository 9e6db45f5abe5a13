package app.anchorage.web;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.NoSuchMapperException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Questions that go to the database together and share their values: the way there and back costs as much as a short answer. They are answered in turn, the
 * later ones may see what others have committed in between.
 */
public final class Questions {
    private final List<Answer<?>> answers = new ArrayList<>();
    private final Map<String, Object> shared = new HashMap<>();

    /** What a question finds, once it was sent. */
    public static final class Answer<R> {
        private final String question;
        private final Class<R> type;
        private List<R> rows;

        private Answer(String question, Class<R> type) {
            this.question = question;
            this.type = type;
        }

        private void read(ResultSet found, StatementContext context) throws SQLException {
            List<R> read = new ArrayList<>();
            RowMapper<R> mapper = context.findMapperFor(type).orElseThrow(() -> new NoSuchMapperException(type.getName())).specialize(found, context);
            while (found.next()) {
                read.add(mapper.map(found, context));
            }
            rows = read;
        }

        /** @throws NullPointerException before the question was sent */
        public List<R> list() {
            return Objects.requireNonNull(rows, question);
        }

        /** @throws IllegalStateException when not just one row was found */
        public R one() {
            if (list().size() != 1) {
                throw new IllegalStateException(rows.size() + " rows: " + question);
            }
            return rows.get(0);
        }
    }

    /**
     * @param question a select with values by name; @param type a record, or what its one column is read as
     * @param values a name has one value in all questions
     * @throws IllegalArgumentException for two questions in one, which would take each other's answers, or a name with two values
     */
    public <R> Answer<R> ask(String question, Class<R> type, Map<String, ?> values) {
        if (question.indexOf(';') >= 0) {
            throw new IllegalArgumentException(question);
        }
        values.forEach(this::put);
        Answer<R> answer = new Answer<>(question, type);
        answers.add(answer);
        return answer;
    }

    private void put(String name, Object value) {
        if (shared.containsKey(name) && !Objects.equals(shared.get(name), value)) {
            throw new IllegalArgumentException(name);
        }
        shared.put(name, value);
    }

    /** What a question that is asked together with others elsewhere finds alone. */
    public static <R> List<R> alone(Jdbi sql, Function<Questions, Answer<R>> ask) {
        Questions questions = new Questions();
        Answer<R> answer = ask.apply(questions);
        sql.useHandle(questions::send);
        return answer.list();
    }

    /** Needs a transaction where row-level security matters; all answers are there afterwards. */
    public void send(Handle handle) {
        handle.createQuery(String.join("\n;\n", answers.stream().map(answer -> answer.question).toList())).bindMap(shared).execute(this::read);
    }

    private Void read(Supplier<PreparedStatement> sent, StatementContext context) throws SQLException {
        try (context) {
            PreparedStatement statement = sent.get();
            for (Answer<?> answer : answers) {
                try (ResultSet found = statement.getResultSet()) {
                    answer.read(found, context);
                }
                statement.getMoreResults();
            }
        }
        return null;
    }
}
