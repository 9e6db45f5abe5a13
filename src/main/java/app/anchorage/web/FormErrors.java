package app.anchorage.web;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, field by field. */
public final class FormErrors {
    private static final Map<String, String> BY_CONSTRAINT = Map.of(
            "NotBlank", "web_required", "NotNull", "web_required", "NotEmpty", "web_required",
            "Size", "web_too_long", "Min", "web_too_small", "Max", "web_too_large", "Pattern", "web_wrong_form");

    private final List<FormError> errors = new ArrayList<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    /** A constraint's message is a text key of ours; a constraint without one says what its kind says. */
    public static FormErrors of(Collection<? extends ConstraintViolation<?>> violations) {
        FormErrors errors = new FormErrors();
        violations.forEach(violation -> errors.add(violation.getPropertyPath().toString(), key(violation), limits(violation)));
        return errors;
    }

    private static String key(ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        String kind = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return message.startsWith("{") ? BY_CONSTRAINT.getOrDefault(kind, "web_wrong_form") : message;
    }

    private static Object[] limits(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object limit = attributes.getOrDefault("max", attributes.get("value"));
        return limit == null ? new Object[0] : new Object[] {limit};
    }

    public FormErrors add(String field, String textKey, Object... args) {
        errors.add(new FormError(field, textKey, List.of(args)));
        return this;
    }

    /** The page, with 422 when something is wrong. */
    public Response answer(Object page) {
        return Response.status(isEmpty() ? 200 : 422).entity(page).build();
    }

    /** Does the work of a form without errors; what it refuses is noted beside its field. @return whether it was done */
    public boolean done(Runnable work) {
        if (isEmpty()) {
            try {
                work.run();
                return true;
            } catch (Refused refused) {
                refused.on(this);
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public boolean has(String field) {
        return of(field).isPresent();
    }

    /** The first thing wrong with the field. */
    public Optional<FormError> of(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst();
    }

    public List<FormError> all() {
        return List.copyOf(errors);
    }
}
