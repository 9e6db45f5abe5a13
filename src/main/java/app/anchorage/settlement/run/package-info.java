/** Settlement runs: a dry run that writes nothing, its submission, and the second person's approval that makes the statements. */
package app.anchorage.settlement.run;
