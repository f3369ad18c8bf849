package throughline.articles;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FeedId;

/** An announced entry and what has become of it: the account that nothing was lost. */
public record LedgerLine(
        ArticleId article,
        FeedId feed,
        String title,
        @Nullable URI address,
        Outcome outcome,
        Instant at) {}
