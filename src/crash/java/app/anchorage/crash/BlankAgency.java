package app.anchorage.crash;

import app.anchorage.crash.Visitor.Answer;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agency with people, anchors and agreements and no orders yet, made through the pages: where each round starts. */
final class BlankAgency {
    static final String PASSWORD = "seven quiet lighthouses 4";

    private static final Pattern LINK = Pattern.compile("/(set-up|password)/[A-Za-z0-9_-]{43}");

    private final Visitor owner = new Visitor();
    private final String address;

    private BlankAgency(Portal portal) {
        this.address = portal.address();
    }

    static void make(Portal portal) throws IOException {
        new BlankAgency(portal).make(link(portal.said()));
    }

    private void make(String setUp) throws IOException {
        done(owner, setUp, "code", "harbour", "agencyName", "海港", "name", "老板", "userName", "boss", "password", PASSWORD);
        done(owner, "/login", "userName", "boss", "password", PASSWORD);
        owner.forgetToken();
        member("finance", "FINANCE");
        member("approver", "APPROVER");
        for (int i = 0; i < Reports.ANCHORS; i++) {
            String anchor = done(owner, "/anchors", "stageName", "主播" + i);
            done(owner, anchor + "/agreements", "validFrom", "2024-01-01", "share", Integer.toString(50 + 5 * i), "holdDays", Integer.toString(5 * i));
            done(owner, anchor + "/positions", "kind", "ADZONE", "code", Integer.toString(329_000_001 + i), "validFrom", "2024-01-01");
        }
    }

    private void member(String name, String role) throws IOException {
        String page = done(owner, "/members", "userName", name, "name", name, "role", role);
        Answer made = owner.post(address, page + "/password-link");
        done(new Visitor(), link(made.body()), "password", PASSWORD);
    }

    private String done(Visitor who, String path, String... form) throws IOException {
        Answer answer = who.post(address, path, form);
        if (answer.status() != 303) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new IllegalStateException("no link in:\n" + text);
        }
        return link.group();
    }
}
