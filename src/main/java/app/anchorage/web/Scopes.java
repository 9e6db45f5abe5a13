package app.anchorage.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Finds a name in the scopes of a template, the innermost first, in one go. Qute alone asks each of its resolvers, one for every class that
 * templates speak of, at each scope that does not have the name. In loops that was most of the time that a page took; in the blocks of a layout, whose scope is
 * null, up to a third.
 */
@EngineConfiguration
public class Scopes implements ValueResolver {
    /** What asks for the first name of an expression. Were it called otherwise one day, names of blocks would be found by Qute's own way, as well and later. */
    private static final String FIRST = "io.quarkus.qute.EvaluatorImpl$EvalContextImpl";

    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        Object base = context.getBase();
        return (base == null ? first(context) : base instanceof Mapper || base instanceof Map) && context.getParams().isEmpty()
                && base == context.resolutionContext().getData();
    }

    /** A block's scope is null, and so is a value that is missing, whose properties are nobody's names. */
    private static boolean first(EvalContext context) {
        return FIRST.equals(context.getClass().getName());
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        CompletionStage<Object> found = find(context.resolutionContext(), context.getName());
        return found == null ? Results.notFound(context) : found;
    }

    /** @return null where no scope has the name; what is no plain scope ends the search, and Qute goes on */
    static CompletionStage<Object> find(ResolutionContext innermost, String name) {
        for (ResolutionContext scope = innermost; scope != null; scope = scope.getParent()) {
            Object names = scope.getData();
            CompletionStage<Object> found = names instanceof Mapper mapper ? in(mapper, name)
                    : names instanceof Map<?, ?> map && map.containsKey(name) ? CompletedStage.of(map.get(name)) : null;
            if (found != null || !(names == null || names instanceof Mapper || names instanceof Map)) {
                return found;
            }
        }
        return null;
    }

    private static CompletionStage<Object> in(Mapper scope, String name) {
        if (!scope.appliesTo(name)) {
            return null;
        }
        CompletionStage<Object> found = scope.getAsync(name);
        return found instanceof CompletedStage<Object> done && !done.isFailure() && Results.isNotFound(done.get()) ? null : found;
    }
}
