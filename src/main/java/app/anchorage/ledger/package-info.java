/**
 * The only writer of money: accounts, postings, journals, entries, freezes, and the verifier.
 *
 * <p>Sign: what the agency is owed or has is +, what it owes is −. A line of net 53.82 at 70 % is PLATFORM +53.82 · ANCHOR −37.67 ·
 * AGENCY −16.15. Pages show the payee's view, where what he is owed is +.
 */
package app.anchorage.ledger;
