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
 * templates speak of, at each scope that does not have the name: in loops that was most of the time that a page took.
 */
@EngineConfiguration
public class Scopes implements ValueResolver {
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        Object base = context.getBase();
        return (base instanceof Mapper || base instanceof Map) && context.getParams().isEmpty() && base == context.resolutionContext().getData();
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
