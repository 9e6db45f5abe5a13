package app.anchorage.me;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The anchor's own words about a line or a statement. */
public class NoteForm {
    @FormParam("note")
    @NotBlank
    @Size(max = 500)
    public String note;

    @FormParam("once")
    public UUID once;

    /** Only of a statement: the line that it is about. */
    @FormParam("line")
    public Long line;

    public String note() {
        return note == null ? "" : note;
    }
}
