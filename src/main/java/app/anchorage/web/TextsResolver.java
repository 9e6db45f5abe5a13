package app.anchorage.web;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code {t:statement_title}} and {@code {t:pages(a, b)}} in templates, in the language of the template's "locale" attribute (Chinese
 * without one); {@code {t:of(key, a)}} where the key itself is a value.
 */
@EngineConfiguration
public class TextsResolver implements NamespaceResolver {
    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        CompletableFuture<?>[] values = context.getParams().stream()
                .map(param -> evaluate(context, param))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(values).thenApply(done -> text(context, values));
    }

    private static CompletableFuture<Object> evaluate(EvalContext context, Expression param) {
        return context.evaluate(param).toCompletableFuture();
    }

    private static String text(EvalContext context, CompletableFuture<?>[] values) {
        Object[] args = new Object[values.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = values[i].join();
        }
        Locale locale = locale(context.getAttribute(TemplateInstance.LOCALE));
        return "of".equals(context.getName()) ? keyed(locale, args) : Texts.of(locale, context.getName(), args);
    }

    private static String keyed(Locale locale, Object[] args) {
        return Texts.of(locale, args[0].toString(), Arrays.copyOfRange(args, 1, args.length));
    }

    private static Locale locale(Object attribute) {
        if (attribute instanceof Locale locale) {
            return locale;
        }
        return attribute == null ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(attribute.toString());
    }
}
