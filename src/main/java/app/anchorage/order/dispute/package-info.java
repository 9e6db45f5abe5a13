/** An anchor says that a line is wrong: until it is answered, nothing of that line is payable. */
package app.anchorage.order.dispute;
