/** The ledger as finance reads it: balances, journals, and the pages that explain and verify them. */
package app.anchorage.ledger.book;
