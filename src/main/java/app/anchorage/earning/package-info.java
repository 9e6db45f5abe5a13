/**
 * The rules that turn facts of an order line into amounts and days: pure functions of their arguments, without container, database or clock.
 *
 * <p>Every amount is seen from its payee: what he is owed is positive. The ledger's signs are applied where journals are written.
 */
package app.anchorage.earning;
