/** The anchor's phone: own money, own lines, own statements. It reads balances and entries of one account and nothing else. */
package app.anchorage.me;
