package app.anchorage.bench;

import java.util.regex.Pattern;

/** The agency: its people, 200 anchors with agreements and positions, all entered through the pages. */
final class Roster {
    private Roster() {}

    static void make(World world) throws Exception {
        Portal portal = world.portal();
        portal.visitor().made(portal.setUpLink(), "code", "bench", "agencyName", "星野文化", "name", "林岚", "userName", "owner", "password", World.PASSWORD);
        Visitor owner = world.as("owner");
        for (int i = 0; i < Data.ANCHORS; i++) {
            String anchor = owner.made("/anchors", "stageName", "主播 " + i);
            owner.made(anchor + "/agreements", "validFrom", "2010-01-01", "share", Integer.toString(50 + i % 30), "holdDays", "15");
            owner.made(anchor + "/positions", "kind", "ADZONE", "code", Data.adzone(i), "validFrom", "2010-01-01");
        }
        member(world, owner, "approver", "APPROVER", "");
        member(world, owner, "anchor", "ANCHOR", Long.toString(world.server.number("select id from anchor where stage_name = '主播 7'")));
        for (int i = 0; i < 9; i++) {
            member(world, owner, "staff" + i, "STAFF", "");
        }
        world.bare.make();
    }

    private static void member(World world, Visitor owner, String userName, String role, String anchor) throws Exception {
        String page = owner.made("/members", "userName", userName, "name", userName, "role", role, "anchor", anchor);
        String shown = owner.post(page + "/password-link").body();
        var link = Pattern.compile("(/password/[A-Za-z0-9_-]{43})").matcher(shown);
        if (!link.find()) {
            throw new IllegalStateException(shown);
        }
        world.portal().visitor().made(link.group(1), "password", World.PASSWORD);
    }
}
