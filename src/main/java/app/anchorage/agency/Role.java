package app.anchorage.agency;

/** What a member may do (docs/architecture.md has the table of who may what). */
public enum Role {
    OWNER,
    STAFF,
    FINANCE,
    APPROVER,
    ANCHOR;

    // for @RolesAllowed
    public static final String OF_OWNER = "OWNER";
    public static final String OF_STAFF = "STAFF";
    public static final String OF_FINANCE = "FINANCE";
    public static final String OF_APPROVER = "APPROVER";
    public static final String OF_ANCHOR = "ANCHOR";
}
