package app.anchorage.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ResolutionContext;
import java.util.concurrent.CompletionStage;

/**
 * {@code {opt:hint}} in a tag: what it was given under that name, null where it was given nothing. Qute's own {@code hint.or(null)} asks all
 * resolvers of all classes before it gives up.
 */
@EngineConfiguration
public class Optionals implements NamespaceResolver {
    @Override
    public String getNamespace() {
        return "opt";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        CompletionStage<Object> found = Scopes.find(context.resolutionContext(), context.getName());
        return found == null ? CompletedStage.ofNull() : found;
    }
}
