package app.anchorage.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** A reason, which every act on money needs. */
public class ReasonForm {
    @FormParam("reason")
    @NotBlank
    @Size(max = 500)
    public String reason;

    @FormParam("once")
    public UUID once;
}
