package app.anchorage.agency.signin;

import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;

/** A new member. */
public class MemberForm {
    @FormParam("userName")
    @NotNull
    @Pattern(regexp = UserNames.FORM, message = "member_user_name_form")
    public String userName;

    @FormParam("name")
    @NotBlank
    @Size(max = 80)
    public String name;

    @FormParam("role")
    @NotNull
    @Pattern(regexp = RoleForm.ROLES)
    public String role;

    @FormParam("anchor")
    public String anchor;

    Role role() {
        return Role.valueOf(role);
    }

    FormErrors check(FormErrors errors) {
        return RoleForm.checkAnchor(role, anchor, errors);
    }

    /** Only an anchor's log-in is tied to an anchor; for others the field is ignored. */
    Long anchorId() {
        return role() == Role.ANCHOR ? Long.valueOf(anchor) : null;
    }
}
