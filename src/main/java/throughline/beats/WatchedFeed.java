package throughline.beats;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the beat's definition names it.
 *
 * @param outlet who publishes it
 * @param language BCP 47 tag, when known
 * @param note what a reader should know of it, such as "address not checked"
 */
public record WatchedFeed(
        URI address,
        String outlet,
        @Nullable String language,
        @Nullable String note) {}
