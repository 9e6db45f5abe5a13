package app.anchorage.agency.signin;

import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.FormParam;

/** Another role for a member. */
public class RoleForm {
    static final String ROLES = "OWNER|STAFF|FINANCE|APPROVER|ANCHOR";

    @FormParam("role")
    @NotNull
    @Pattern(regexp = ROLES)
    public String role;

    @FormParam("anchor")
    public String anchor;

    Role role() {
        return Role.valueOf(role);
    }

    Long anchorId() {
        return role() == Role.ANCHOR ? Long.valueOf(anchor) : null;
    }

    FormErrors check(FormErrors errors) {
        return checkAnchor(role, anchor, errors);
    }

    static FormErrors checkAnchor(String role, String anchor, FormErrors errors) {
        if ("ANCHOR".equals(role) && (anchor == null || !anchor.matches("\\d{1,18}"))) {
            errors.add("anchor", "member_anchor_missing");
        }
        return errors;
    }
}
