package throughline.feeds;

import java.time.Duration;
import java.time.Instant;
import throughline.fetch.Validators;

/**
 * How long a feed is left alone. All spans go with the least interval: at one second, everything is 600 times as quick as at ten minutes.
 */
final class Intervals {

    /** What counts as an hour, in least intervals: what a feed's own wish counts up to, and how often an unknown feed is asked. */
    private static final int HOUR = 6;

    static final Duration USUAL_HOUR = PollPlan.LEAST_INTERVAL.multipliedBy(HOUR);

    /** What counts as a day, in least intervals: how long a feed without validators, or one that skips hours, is left alone at most. */
    private static final int DAY = 24 * HOUR;

    /** So long, in least intervals, may the entries that are expected wait in all: an eighth of an hour. */
    private static final double WAITING = 0.75;

    /** No server can send us away for longer than this at a time, unless the longest interval is longer still. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final Duration SOON_LOST = Duration.ofMinutes(2);
    private static final Duration LATE_LOST = Duration.ofMinutes(10);

    private final Duration least;
    private final Duration most;

    Intervals(Duration least, Duration most) {
        if (least.compareTo(Duration.ofSeconds(1)) < 0 || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "Polls are at least a second apart, and the longest interval is not under the least: " + least
                            + ", " + most);
        }
        this.least = least;
        this.most = most;
    }

    /** The plan for a feed that has answered: the operator's interval or else the rhythm's, and not before the server's caches end. */
    Duration whileWell(FeedState state, Handling handling, Instant now) {
        Duration wanted = handling.interval() == null ? byRhythm(state, now) : handling.interval();
        return bounded(larger(wanted, smaller(state.freshFor(), LONGEST_WAIT)));
    }

    private Duration byRhythm(FeedState state, Instant now) {
        Rhythm rhythm = state.rhythm();
        Pace pace = new Pace(rhythm, state.lastNews(), hour());
        Duration wait = pace.patience(now, WAITING * Rhythm.inHours(least), 0, most);
        if (rhythm.untold()) {
            wait = hour();
        } else if (state.validators().equals(Validators.NONE)) {
            wait = larger(wait, pace.patience(now, 0, 1, day()));
        }
        Duration wish = state.wishes().leastInterval();
        if (wish != null) {
            wait = larger(wait, smaller(wish, hour()));
        }
        // A feed that wishes to be left alone may turn over as a whole, for it knows how much it lists.
        double turning = state.lastEntries() * (wish == null ? 0.5 : 1);
        if (turning > 0) {
            wait = smaller(wait, pace.patience(now, 0, turning, most));
        }
        if (turning > 0 && rhythm.rush() > 0) {
            double turned = Math.min(turning / rhythm.rush(), Rhythm.inHours(most));
            wait = smaller(wait, Duration.ofMillis((long) (turned * 3_600_000)));
        }
        return wait;
    }

    /** For so long a feed's wish to skip hours is heard; an operator's interval goes before it. */
    Duration longestSkip(Handling handling) {
        return handling.interval() == null ? smaller(most, day()) : Duration.ZERO;
    }

    /** After so many failures in a row: twice as long after each. */
    Duration pause(int failures) {
        Duration pause = least;
        for (int i = 1; i < failures && pause.compareTo(most) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return bounded(pause);
    }

    /** What a server asks us to wait, as far as we obey. */
    Duration obeyed(Duration asked) {
        return smaller(asked, larger(most, LONGEST_WAIT));
    }

    /**
     * After so long without an answer the question or the answer is taken for lost: twice the interval, within bounds; twice as long with
     * each further loss, so that a queue that lags is not made longer still.
     */
    Duration untilLost(FeedState state) {
        Duration lost = smaller(larger(state.interval().multipliedBy(2), SOON_LOST), LATE_LOST);
        return smaller(lost.multipliedBy(1L << Math.min(state.unanswered(), 10)), larger(most, LATE_LOST));
    }

    /** Whether a feed could be asked in all the time since it last answered. */
    boolean askedAllAlong(FeedState state, Instant now) {
        Instant from = state.lastAnswer() == null ? now : state.lastAnswer();
        return state.failures() == 0
                && !now.isAfter(from.plus(state.interval().multipliedBy(2)).plus(LATE_LOST));
    }

    /** How often a feed is asked as it stands. */
    Duration asItStands(FeedState state) {
        if (state.lastAsked() == null) {
            return least;
        }
        return state.failures() > 0 ? pause(state.failures()) : bounded(state.interval());
    }

    Duration hour() {
        return least.multipliedBy(HOUR);
    }

    private Duration day() {
        return least.multipliedBy(DAY);
    }

    Duration bounded(Duration wanted) {
        return larger(smaller(wanted, most), least);
    }

    Duration notUnderLeast(Duration wanted) {
        return larger(wanted, least);
    }

    private static Duration smaller(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration larger(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
