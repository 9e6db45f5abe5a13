package app.anchorage;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every route of the application, as its classes declare it, for every role, nobody, and a form without its token. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoutesTest {
    private static final Path TABLE = Path.of("src/test/resources/routes.txt");

    @Inject
    Cast cast;

    /** A new or changed route is written here by a person who has thought about who may. */
    @Test
    void the_table_of_routes_and_roles_is_complete() throws IOException {
        assertThat(String.join("\n", Route.all().stream().map(Route::toString).toList())).isEqualTo(Files.readString(TABLE).strip());
    }

    @Test
    void no_route_is_without_a_word_on_who_may() {
        assertThat(Route.all()).isNotEmpty().noneMatch(route -> route.roles().contains("NOBODY"));
    }

    @Test
    void every_role_gets_what_the_table_says() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Route route : ofMembers()) {
                int status = call(cast.of(role), route).statusCode();
                boolean refused = status == 403;
                if (refused == route.mayUse(role.name()) || status >= 500) {
                    wrong.add(role + " " + route + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_is_sent_to_sign_in_or_refused() {
        List<String> wrong = new ArrayList<>();
        for (Route route : ofMembers()) {
            Response response = call(cast.nobody(), route);
            boolean toSignIn = response.statusCode() / 100 == 3 && response.header("Location").contains("/login");
            if (!toSignIn && response.statusCode() != 403 && response.statusCode() != 401) {
                wrong.add(route + ": " + response.statusCode() + " " + response.header("Location"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_form_without_its_token_or_from_another_site_does_nothing() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Route.all()) {
            if (route.method().equals("POST")) {
                int bare = withoutToken(route).statusCode();
                int foreign = cast.owner().request().header("Sec-Fetch-Site", "cross-site").contentType("application/x-www-form-urlencoded")
                        .post(route.withMissingIds()).statusCode();
                if ((bare != 400 && bare != 403 && bare != 404) || foreign != 403) {
                    wrong.add(route + ": bare " + bare + ", from another site " + foreign);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_agencys_anchor_and_member_are_as_missing_as_no_one() {
        long theirAnchor = cast.mallory(Role.ANCHOR).actor().anchorId();
        long theirMember = cast.mallory(Role.OWNER).actor().member();
        for (String path : List.of("/anchors/" + theirAnchor, "/anchors/" + theirAnchor + "/edit", "/members/" + theirMember)) {
            assertThat(cast.owner().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    /** Without what anybody may do and what would end the session that asks. */
    private static List<Route> ofMembers() {
        return Route.all().stream().filter(route -> !route.isOpen() && !route.path().contains("logout") && !route.path().startsWith("/account")).toList();
    }

    private static Response call(Browser who, Route route) {
        if (route.method().equals("GET")) {
            return who.get(route.withMissingIds());
        }
        return isUpload(route)
                ? who.upload(route.withMissingIds(), "nothing", "nothing.txt", new byte[0]) : who.post(route.withMissingIds());
    }

    private static boolean isUpload(Route route) {
        return route.path().endsWith("/imports") || route.path().endsWith("/signature") || route.path().equals("/documents");
    }

    private Response withoutToken(Route route) {
        var request = cast.owner().request();
        return (isUpload(route) ? request.multiPart("file", "a.csv", new byte[] {1}) : request.contentType("application/x-www-form-urlencoded"))
                .post(route.withMissingIds());
    }
}
