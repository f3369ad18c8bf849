package throughline.feeds;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address polled for entries, as somebody put it on the list.
 *
 * @param outlet who publishes it; empty when only the feed itself can tell
 * @param language BCP 47 tag, when known
 * @param handling what an operator has set for it
 */
public record Feed(
        FeedId id, URI address, String outlet, @Nullable String language, Handling handling) {

    public Feed {
        // A log written before there were settings has none.
        handling = Objects.requireNonNullElse(handling, Handling.USUAL);
    }

    public Feed(FeedId id, URI address, String outlet, @Nullable String language) {
        this(id, address, outlet, language, Handling.USUAL);
    }

    /** The same, handled otherwise. */
    public Feed handled(Handling other) {
        return new Feed(id, address, outlet, language, other);
    }
}
