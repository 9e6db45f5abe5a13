package app.anchorage.agency.signin;

import java.util.regex.Pattern;

/** A path of this portal: the only place a sign-in leads to. */
final class LocalPath {
    private static final Pattern SAFE = Pattern.compile("/(?!/)(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

    private LocalPath() {}

    /** The path, or "/" for anything that could lead elsewhere. */
    static String of(String path) {
        return path != null && SAFE.matcher(path).matches() ? path : "/";
    }
}
