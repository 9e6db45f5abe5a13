package app.anchorage.bench;

/** Start against a running database to the first page, and the memory of a portal that nobody uses. */
final class StartPhase {
    private StartPhase() {}

    static void run(World world) throws Exception {
        for (int i = 0; i < 3; i++) {
            world.stopPortal();
            world.figures.add("start_seconds", world.portal().startSeconds);
            Thread.sleep(5_000);
            world.figures.add("idle_rss_mb", world.portal().rssMegabytes());
        }
    }
}
