package app.anchorage.job;

import app.anchorage.agency.Actor;

/** What the scheduler keeps of a job: its id, and the member it works for. */
public record JobTicket(long jobId, Actor actor) {}
