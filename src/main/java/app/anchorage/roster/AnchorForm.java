package app.anchorage.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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

    /** Empty means an anchor. */
    @FormParam("role")
    @Pattern(regexp = "|ANCHOR|ASSISTANT|OPERATOR|SELECTION|RECRUITER|OTHER")
    public String role;

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
        form.role = anchor.role().name();
        form.version = anchor.version();
        return form;
    }

    private Anchor.Part part() {
        return Words.orNull(role) == null ? Anchor.Part.ANCHOR : Anchor.Part.valueOf(role);
    }

    Anchor.Profile profile() {
        return new Anchor.Profile(stageName.strip(), Words.orNull(legalName), Words.orNull(note), part());
    }
}
