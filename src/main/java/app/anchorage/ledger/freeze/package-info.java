/** Freezes of all of a payee's money, by a person with a reason. */
package app.anchorage.ledger.freeze;
