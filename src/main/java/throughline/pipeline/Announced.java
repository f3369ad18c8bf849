package throughline.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.articles.Announcement;
import throughline.feeds.FeedId;
import throughline.feeds.Handling;

/**
 * An entry on its way to becoming an article.
 *
 * @param feed the feed that announced it
 * @param guid the feed's own name for it; empty when it has none
 * @param address the page it points to; null when it points to none
 * @param at when the feed that holds it arrived
 * @param handling what an operator has set for the feed
 */
public record Announced(
        FeedId feed, String guid, @Nullable URI address, Announcement announcement, Instant at, Handling handling) {

    public Announced {
        // A log written before there were settings has none.
        handling = Objects.requireNonNullElse(handling, Handling.USUAL);
    }
}
