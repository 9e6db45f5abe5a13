package app.anchorage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One route of the application as its own classes declare it: method, path, and the roles that may; no roles means everybody. */
record Route(String method, String path, Set<String> roles) {
    private static final String ANY_MEMBER = "**";

    static List<Route> all() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("app.anchorage").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).flatMap(Route::of)
                .sorted(java.util.Comparator.comparing((Route route) -> route.path()).thenComparing(route -> route.method())).toList();
    }

    private static Stream<Route> of(JavaClass type) {
        return type.getMethods().stream().filter(m -> m.isAnnotatedWith(GET.class) || m.isAnnotatedWith(POST.class))
                .map(m -> new Route(m.isAnnotatedWith(GET.class) ? "GET" : "POST", path(type, m), roles(type, m)));
    }

    private static String path(JavaClass type, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + type.getAnnotationOfType(Path.class).value() + "/" + own).replaceAll("/+", "/").replaceAll("(.)/$", "$1").replace("/.", ".");
    }

    private static Set<String> roles(JavaClass type, JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return Set.of();
        }
        RolesAllowed allowed = method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> type.tryGetAnnotationOfType(RolesAllowed.class)).orElse(null);
        if (allowed == null && type.isAnnotatedWith(PermitAll.class)) {
            return Set.of();
        }
        return allowed == null ? Set.of("NOBODY") : new TreeSet<>(Arrays.asList(allowed.value()));
    }

    boolean isOpen() {
        return roles.isEmpty();
    }

    boolean mayUse(String role) {
        return isOpen() || roles.contains(ANY_MEMBER) || roles.contains(role);
    }

    /** The path with ids that nothing has, so that a role that may gets no further than 404 or 422. */
    String withMissingIds() {
        return path.replaceAll("\\{token[^}]*\\}(\\})?", "a".repeat(43)).replaceAll("\\{day\\}", "2026-11-01").replaceAll("\\{format[^}]*\\}", "pdf")
                .replaceAll("\\{(\\w+)(:[^{}]*(\\{[^}]*\\})?[^{}]*)?\\}", "999999999");
    }

    @Override
    public String toString() {
        return method + " " + path.replaceAll("\\{(\\w+)(:[^{}]*(\\{[^}]*\\})?[^{}]*)?\\}", "{$1}") + " " + (isOpen() ? "everybody" : String.join(" ", roles));
    }
}
