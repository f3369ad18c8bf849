package throughline.articles;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FeedId;

/**
 * An announced entry and what has become of it: the account that nothing was lost.
 *
 * @param feed that announced it first
 * @param alsoIn further feeds that announced the same
 */
public record LedgerLine(
        ArticleId article,
        FeedId feed,
        List<FeedId> alsoIn,
        String title,
        @Nullable URI address,
        Outcome outcome,
        Instant at) {

    public LedgerLine {
        // A log written before feeds were noted has none.
        alsoIn = alsoIn == null ? List.of() : List.copyOf(alsoIn);
    }

    public boolean isIn(FeedId one) {
        return feed.equals(one) || alsoIn.contains(one);
    }
}
