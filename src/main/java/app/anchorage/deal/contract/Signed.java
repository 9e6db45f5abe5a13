package app.anchorage.deal.contract;

/** What follows from a signature, in its transaction. */
public interface Signed {
    /** @param id of the contract, SIGNED with its slots, instalments and guarantees */
    void contract(long id);
}
