/** Facts: what reports said of each order line and claim, whose a line is, and the queue of lines that are nobody's yet. */
package app.anchorage.order;
