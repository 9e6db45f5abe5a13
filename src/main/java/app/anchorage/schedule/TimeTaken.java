package app.anchorage.schedule;

import app.anchorage.web.BrokenRule;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Refused;
import jakarta.ws.rs.core.Response;

/** Somebody else has the time already; the words say who. */
public class TimeTaken extends Refused {
    public TimeTaken(String field, String key, Object... args) {
        super(field, key, args);
    }

    /** Where no form is to be shown again. */
    public BrokenRule asRule(String back) {
        return new BrokenRule(key(), args()).back(back);
    }

    /** The form again: 409 when the time is taken, 422 for all else that is wrong. */
    public static Response again(FormErrors errors, Refused refused, java.util.function.Supplier<Object> page) {
        int status = refused instanceof TimeTaken ? Response.Status.CONFLICT.getStatusCode() : 422;
        refused.on(errors);
        return Response.status(status).entity(page.get()).build();
    }
}
