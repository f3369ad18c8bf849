package throughline.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a feed may have announced things that we did not see.
 *
 * @param from the last time when we surely saw all
 * @param to when we saw the feed again
 * @param cause in plain words, for a reader
 * @param missed how many entries may be missing, by the feed's rhythm
 * @param found how many from this time came in otherwise since
 * @param closed when enough had come in otherwise; null while it is open
 * @param closedBy what brought them, in plain words
 */
public record Gap(
        FeedId feed,
        Instant from,
        Instant to,
        String cause,
        int missed,
        int found,
        @Nullable Instant closed,
        @Nullable String closedBy) {

    public boolean open() {
        return closed == null;
    }
}
