package app.anchorage.agency.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;

/** The first owner, and the agency when the link makes one. */
public class SetUpForm {
    /** Only for a new agency. */
    @FormParam("code")
    @Pattern(regexp = "[a-z0-9-]{2,40}", message = "setup_code_form")
    public String code;

    @FormParam("agencyName")
    @Size(min = 1, max = 80)
    public String agencyName;

    @FormParam("userName")
    @NotNull
    @Pattern(regexp = UserNames.FORM, message = "member_user_name_form")
    public String userName;

    @FormParam("name")
    @NotBlank
    @Size(max = 80)
    public String name;

    @FormParam("password")
    public String password;
}
