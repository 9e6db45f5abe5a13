package app.anchorage.schedule.log;

/** What the platform counted while a room was on air; null where the file says nothing. */
public record Figures(Long views, Long peak, Long likes, Long comments, Long followers, Long clicks, Long adFen) {
    /** What is known, with what a newer file says in place of it. */
    Figures with(Figures newer) {
        return new Figures(either(newer.views, views), either(newer.peak, peak), either(newer.likes, likes), either(newer.comments, comments),
                either(newer.followers, followers), either(newer.clicks, clicks), either(newer.adFen, adFen));
    }

    private static Long either(Long newer, Long known) {
        return newer == null ? known : newer;
    }
}
