package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bytes of a feed turned out to be. */
public sealed interface FeedReading {

    /**
     * A feed of any kind.
     *
     * @param link the site it belongs to
     * @param leastInterval how often it wishes to be asked at most (ttl, sy:updatePeriod)
     */
    record Read(
            String title,
            @Nullable URI link,
            @Nullable String language,
            @Nullable Duration leastInterval,
            List<Entry> entries)
            implements FeedReading {
        public Read {
            entries = List.copyOf(entries);
        }
    }

    /** Not a feed, and why, in plain words. */
    record NotAFeed(String reason) implements FeedReading {}
}
