package app.anchorage.schedule.leave;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Moments;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.Span;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The form of leave, with who steps in for which part. */
public class LeaveForm {
    private static final Duration LONGEST = Duration.ofDays(366);

    @FormParam("person")
    @NotBlank
    public String person;

    @FormParam("kind")
    @NotBlank
    @Pattern(regexp = "LEAVE|SICK|TRAVEL|OTHER")
    public String kind = "LEAVE";

    @FormParam("from")
    public String from;

    @FormParam("to")
    public String to;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    /** The parts, and beside each who takes it. */
    @FormParam("part")
    public List<String> parts = List.of();

    @FormParam("other")
    public List<String> others = List.of();

    @FormParam("once")
    public UUID once;

    /** Null with what is wrong in the errors. */
    Leaves.Terms terms(FormErrors errors) {
        Span span = Moments.span(errors, from, to, LONGEST);
        return errors.isEmpty() ? new Leaves.Terms(Numbers.id(person), span, kind, Words.orNull(note)) : null;
    }

    Map<Long, Long> standIns() {
        Map<Long, Long> chosen = new HashMap<>();
        for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
            Long part = Numbers.id(parts.get(i));
            Long other = Numbers.id(others.get(i));
            if (part != null && other != null) {
                chosen.put(part, other);
            }
        }
        return chosen;
    }
}
