package throughline.pipeline;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.articles.Announcement;
import throughline.feeds.FeedId;

/**
 * An entry on its way to becoming an article.
 *
 * @param feed the feed that announced it
 * @param guid the feed's own name for it; empty when it has none
 * @param address the page it points to; null when it points to none
 * @param at when the feed that holds it arrived
 */
public record Announced(FeedId feed, String guid, @Nullable URI address, Announcement announcement, Instant at) {}
