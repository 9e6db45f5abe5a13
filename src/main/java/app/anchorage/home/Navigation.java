package app.anchorage.home;

import static app.anchorage.agency.Role.APPROVER;
import static app.anchorage.agency.Role.FINANCE;
import static app.anchorage.agency.Role.OWNER;
import static app.anchorage.agency.Role.STAFF;

import app.anchorage.agency.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The side navigation: which rooms a role finds there (docs/architecture.md, who may what). */
final class Navigation {
    private static final Set<Role> MONEY = Set.of(OWNER, APPROVER, FINANCE);
    private static final Set<Role> WORK = Set.of(OWNER, APPROVER, FINANCE, STAFF);
    private static final Set<Role> OWNERS = Set.of(OWNER);
    private static final List<Door> DOORS = List.of(
            new Door("nav_money", "/imports", "nav_imports", WORK),
            new Door("nav_money", "/orders", "nav_orders", WORK),
            new Door("nav_money", "/orders/unattributed", "nav_unattributed", WORK),
            new Door("nav_money", "/claims", "nav_claims", WORK),
            new Door("nav_money", "/disputes", "dispute_list", MONEY),
            new Door("nav_money", "/settlements", "nav_settlements", MONEY),
            new Door("nav_money", "/statements", "nav_statements", MONEY),
            new Door("nav_money", "/receipts", "nav_receipts", MONEY),
            new Door("nav_money", "/ledger", "nav_ledger", MONEY),
            new Door("nav_work", "/schedule", "nav_schedule", WORK),
            new Door("nav_work", "/anchors", "nav_anchors", WORK),
            new Door("nav_work", "/merchants", "nav_merchants", WORK),
            new Door("nav_work", "/products", "nav_products", WORK),
            new Door("nav_work", "/quotes", "nav_quotes", WORK),
            new Door("nav_work", "/contracts", "nav_contracts", WORK),
            new Door("nav_work", "/agreements", "nav_agreements", WORK),
            new Door("nav_work", "/guarantees", "nav_guarantees", WORK),
            new Door("nav_agency", "/members", "nav_members", OWNERS),
            new Door("nav_agency", "/settings", "nav_settings", OWNERS),
            new Door("nav_agency", "/audit", "nav_audit", Set.of(OWNER, APPROVER)),
            new Door("nav_agency", "/verifier", "nav_verifier", MONEY),
            new Door("nav_agency", "/jobs", "nav_jobs", WORK));

    /** Pages that one comes to through another room's door. */
    private static final Map<String, String> BEHIND = Map.of("/sessions", "/schedule", "/documents", "/products", "/samples", "/products");

    private Navigation() {}

    static List<Group> of(Role role, String path) {
        List<Door> open = DOORS.stream().filter(door -> door.roles().contains(role)).toList();
        String here = here(open, BEHIND.getOrDefault(path.replaceFirst("(?<=.)/.*", ""), path));
        return open.stream().map(Door::group).distinct()
                .map(group -> new Group(group, links(open, group, here)))
                .toList();
    }

    private static List<Link> links(List<Door> open, String group, String here) {
        return open.stream().filter(door -> door.group().equals(group))
                .map(door -> new Link(door.path(), door.key(), door.path().equals(here)))
                .toList();
    }

    /** The longest door that the path goes through. */
    private static String here(List<Door> open, String path) {
        return open.stream().map(Door::path)
                .filter(door -> path.equals(door) || path.startsWith(door + "/"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
    }

    private record Door(String group, String path, String key, Set<Role> roles) {}

    /** Links under one heading. */
    public record Group(String key, List<Link> links) {}

    /** One link; on is where the reader is. */
    public record Link(String path, String key, boolean on) {}
}
