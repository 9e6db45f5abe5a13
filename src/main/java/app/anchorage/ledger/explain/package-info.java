/** Where a number comes from: the formula of an entry with its real values, in words for its reader. */
package app.anchorage.ledger.explain;
