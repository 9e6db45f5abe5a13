package app.anchorage.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
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

    /** Nearly all values are there at once; then nothing waits for them. */
    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        List<Expression> params = context.getParams();
        Object[] values = new Object[params.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(context.evaluate(params.get(i)) instanceof CompletedStage<Object> done) || done.isFailure()) {
                return later(context);
            }
            values[i] = done.get();
        }
        return CompletedStage.of(text(context, values));
    }

    private static CompletionStage<Object> later(EvalContext context) {
        CompletableFuture<?>[] values = context.getParams().stream().map(param -> context.evaluate(param).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(values).thenApply(done -> text(context, Arrays.stream(values).map(CompletableFuture::join).toArray()));
    }

    private static String text(EvalContext context, Object[] values) {
        Locale locale = locale(context.getAttribute(TemplateInstance.LOCALE));
        return "of".equals(context.getName()) ? keyed(locale, values) : Texts.of(locale, context.getName(), values);
    }

    private static String keyed(Locale locale, Object[] args) {
        return Texts.of(locale, args[0].toString(), Arrays.copyOfRange(args, 1, args.length));
    }

    static Locale locale(Object attribute) {
        if (attribute instanceof Locale locale) {
            return locale;
        }
        return attribute == null ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(attribute.toString());
    }
}
