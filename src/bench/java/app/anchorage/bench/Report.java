package app.anchorage.bench;

/** Prints every figure. */
final class Report {
    private Report() {}

    static void write(World world) {
        world.figures.lines().forEach((name, value) -> System.out.println(name + " " + value));
    }
}
