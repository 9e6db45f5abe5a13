package app.anchorage.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The form of an anchor's profile. */
public class AnchorForm {
    @FormParam("stageName")
    @NotBlank
    @Size(max = 80)
    public String stageName;

    @FormParam("legalName")
    @Size(max = 80)
    public String legalName;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static AnchorForm of(Anchor anchor) {
        AnchorForm form = new AnchorForm();
        form.stageName = anchor.stageName();
        form.legalName = anchor.legalName();
        form.note = anchor.note();
        form.version = anchor.version();
        return form;
    }

    Anchor.Profile profile() {
        return new Anchor.Profile(stageName.strip(), Words.orNull(legalName), Words.orNull(note));
    }
}
