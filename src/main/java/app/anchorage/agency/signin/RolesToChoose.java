package app.anchorage.agency.signin;

import app.anchorage.agency.Role;
import app.anchorage.web.Choice;
import java.util.Arrays;
import java.util.List;

/** All roles as a select field's choices. */
final class RolesToChoose {
    static final List<Choice> ALL = Arrays.stream(Role.values()).map(role -> Choice.keyed(role.name(), "role_" + role)).toList();

    private RolesToChoose() {}
}
