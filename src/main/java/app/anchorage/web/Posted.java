package app.anchorage.web;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** The form of this request as it was sent, so that a page in between can send it again. */
public record Posted(String path, List<Field> fields) {
    /** A value of a form; a name may come several times. */
    public record Field(String name, String value) {}

    /** Null outside a request with a form: a job, a test at a desk. */
    public static Posted current() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        FormData form = request == null ? null : request.getFormData();
        if (form == null) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        form.forEach(name -> form.get(name).stream().filter(value -> !value.isFileItem()).forEach(value -> fields.add(new Field(name, value.getValue()))));
        return new Posted(request.getPath(), fields);
    }

    /** The first value, or null. */
    public String value(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst().orElse(null);
    }

    public Posted without(String... names) {
        return new Posted(path, fields.stream().filter(field -> !List.of(names).contains(field.name())).toList());
    }
}
