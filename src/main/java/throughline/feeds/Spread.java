package throughline.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Takes up many feeds at once without a stampede: what is overdue is asked one after the other, beside what falls due anyway and at a
 * part of its rate, so that both together stay under twice the usual. What has waited longest for its interval goes first; otherwise a
 * hash of the id mixes hosts.
 */
final class Spread {

    /** So many at once are no stampede; who adds a feed sees it asked at once. */
    private static final int FEW = 50;

    /** Of the usual rate, beside feeds that fall due anyway: single seconds lie half above the mean. */
    private static final double BESIDE = 0.3;

    /** Of the usual rate, where next to nothing else falls due. */
    private static final double ALONE = 1;

    private static final double LEAST_A_SECOND = 2;

    private final PollPlan plan;
    private final Intervals intervals;

    Spread(PollPlan plan, Intervals intervals) {
        this.plan = plan;
        this.intervals = intervals;
    }

    List<FeedState> of(Collection<FeedState> states, Instant now) {
        double usual = 0;
        double running = 0;
        Instant start = now;
        List<FeedState> overdue = new ArrayList<>();
        for (FeedState state : states) {
            if (state.condition() != FeedState.Condition.GONE) {
                double rate = 1_000.0 / intervals.asItStands(state).toMillis();
                usual += rate;
                if (plan.due(state, now)) {
                    overdue.add(state);
                } else if (state.lastAsked() != null) {
                    running += rate;
                } else if (state.nextPoll().isAfter(start)) {
                    start = state.nextPoll(); // of those that were spread before
                }
            }
        }
        if (overdue.size() <= FEW) {
            return List.of();
        }
        overdue.sort(Comparator.comparingDouble((FeedState state) -> -waited(state, now))
                .thenComparingLong(state -> NextState.hash(state.id().value())));
        double part = running < usual / 10 ? ALONE : BESIDE;
        double pause = 1_000 / Math.max(LEAST_A_SECOND, part * usual);
        List<FeedState> spread = new ArrayList<>();
        for (int i = 0; i < overdue.size(); i++) {
            Instant when = start.plusMillis((long) (i * pause));
            spread.add(new NextState(overdue.get(i)).due(when).state());
        }
        return spread;
    }

    /** In intervals, so that a lively feed goes before a quiet one. */
    private double waited(FeedState state, Instant now) {
        return (double) Duration.between(state.nextPoll(), now).toMillis()
                / intervals.asItStands(state).toMillis();
    }
}
