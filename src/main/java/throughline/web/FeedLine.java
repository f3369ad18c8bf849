package throughline.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.feeds.Feed;
import throughline.feeds.FeedState.Bar;

/**
 * How a feed stands, for the pages.
 *
 * @param name its outlet, or else what it calls itself, or else its address
 * @param standing which of the three groups it is in, or that it was not asked yet
 * @param state a word or two, such as "Answering"
 * @param sentence what a reader should know; empty when there is nothing to tell
 * @param days the last days, at most 14, today last; empty when nothing is known of them
 * @param aDay entries a day over these days
 * @param pages how its latest pages were read; empty when none was
 * @param drift what has changed about that; empty while all is as usual
 */
record FeedLine(
        Feed feed,
        String name,
        Standing standing,
        String state,
        String sentence,
        @Nullable Instant lastAnswer,
        @Nullable Instant nextPoll,
        int entries,
        int articles,
        List<Bar> days,
        double aDay,
        String pages,
        String drift) {

    FeedLine {
        days = List.copyOf(days);
    }

    /** Whom a feed needs. */
    enum Standing {
        NEEDS_YOU,
        SLOWED,
        ANSWERING,
        NOT_ASKED
    }

    boolean hasAnswered() {
        return lastAnswer != null;
    }
}
