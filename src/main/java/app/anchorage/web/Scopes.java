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

    /** What is no plain scope ends the search here, and Qute goes on. */
    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        for (ResolutionContext scope = context.resolutionContext(); scope != null; scope = scope.getParent()) {
            Object names = scope.getData();
            CompletionStage<Object> found = names instanceof Mapper mapper ? in(mapper, context.getName())
                    : names instanceof Map<?, ?> map && map.containsKey(context.getName()) ? CompletedStage.of(map.get(context.getName())) : null;
            if (found != null) {
                return found;
            }
            if (!(names == null || names instanceof Mapper || names instanceof Map)) {
                break;
            }
        }
        return Results.notFound(context);
    }

    private static CompletionStage<Object> in(Mapper scope, String name) {
        if (!scope.appliesTo(name)) {
            return null;
        }
        CompletionStage<Object> found = scope.getAsync(name);
        return found instanceof CompletedStage<Object> done && !done.isFailure() && Results.isNotFound(done.get()) ? null : found;
    }
}
