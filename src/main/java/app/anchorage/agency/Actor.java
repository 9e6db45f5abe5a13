package app.anchorage.agency;

/**
 * Who acts: a member of one agency, or the system itself for one agency (no member).
 *
 * @param anchorId the one anchor that an anchor's log-in is tied to, else null
 * @param address the network address the request came from, for the audit
 */
public record Actor(long agencyId, Long memberId, String name, Role role, Long anchorId, String address) {
    /** The key of the actor in a security identity's attributes. */
    public static final String ATTRIBUTE = "actor";

    public static Actor system(long agencyId) {
        return new Actor(agencyId, null, "system", null, null, "-");
    }

    public boolean is(Role... roles) {
        return java.util.List.of(roles).contains(role);
    }

    /** The acting member; a rule that needs a person refuses the system. */
    public long member() {
        if (memberId == null) {
            throw new IllegalStateException("needs a person");
        }
        return memberId;
    }
}
