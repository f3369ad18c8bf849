package throughline.feeds;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address polled for entries, as somebody put it on the list.
 *
 * @param outlet who publishes it; empty when only the feed itself can tell
 * @param language BCP 47 tag, when known
 */
public record Feed(
        FeedId id, URI address, String outlet, @Nullable String language) {}
