package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Validators;

/**
 * What we know of a feed between two polls. {@link PollPlan} makes each state from the one before.
 *
 * @param address where it is asked for now; differs from its id once it has moved for good
 * @param validators what the server gave with the last body that could be read, byte for byte
 * @param nextPoll when it is due; without meaning once it is gone
 * @param interval how long we wait between polls while all is well
 * @param failures polls in a row without a usable answer
 * @param lastAnswer when the server last answered as a feed should, with news or without
 * @param lastNews when it last announced something new; at first, since when it is watched
 * @param title what the feed calls itself; empty until it was read
 * @param sentence the condition in plain words, for a reader
 * @param announced entries announced in all
 * @param lastEntries entries in the document that was read last
 * @param lastNew how many of them were new
 */
public record FeedState(
        FeedId id,
        URI address,
        Validators validators,
        Instant nextPoll,
        Duration interval,
        int failures,
        @Nullable Instant lastAsked,
        @Nullable Instant lastAnswer,
        Instant lastNews,
        String title,
        Condition condition,
        String sentence,
        long announced,
        int lastEntries,
        int lastNew) {

    /** How a feed is, in one word. */
    public enum Condition {
        /** On the list, and not answered yet. */
        NEW,
        ANSWERING,
        /** The server asked us to wait. */
        SLOWED,
        CANNOT_BE_READ,
        /** The server said that it will not come back. It is not asked again. */
        GONE
    }
}
