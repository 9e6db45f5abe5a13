/** Recomputes everything derived, with its own arithmetic: it shares no code with the rules that post. */
package app.anchorage.ledger.verify;
