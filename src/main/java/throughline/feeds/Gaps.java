package throughline.feeds;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells when a feed may have announced things between two polls that we did not see. */
final class Gaps {

    /** A document that shares less than this part with the one before has turned over as good as whole. */
    private static final int LITTLE = 4;

    private final Duration hour;

    Gaps(Duration hour) {
        this.hour = hour;
    }

    /**
     * A gap before a whole document, against what the feed was before.
     *
     * @return null when nothing can have gone by
     */
    @Nullable
    Gap find(FeedState before, Harvest harvest, Instant now) {
        Instant from = before.lastAnswer();
        if (from == null || before.lastEntries() == 0 || harvest.entries() == 0) {
            return null;
        }
        double expected =
                before.rhythm().known() ? new Pace(before.rhythm(), before.lastNews(), hour).expected(from, now) : 0;
        boolean outlasted = before.failures() > 0
                && expected >= before.lastEntries()
                && harvest.shared() * LITTLE < harvest.entries();
        if (harvest.shared() > 0 && !outlasted) {
            return null;
        }
        String cause = outlasted
                ? "It could not be read for " + PlainWords.of(Duration.between(from, now))
                        + ", longer than its list reaches back."
                : "Two polls, " + PlainWords.of(Duration.between(from, now)) + " apart, had no entry in common.";
        int missed = Math.clamp(Math.round(expected) - harvest.fresh(), 1, 1_000_000);
        return new Gap(before.id(), from, now, cause, missed, 0, null, null);
    }
}
