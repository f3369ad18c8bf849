package throughline.feeds;

import java.net.URI;

/**
 * A feed that a page names.
 *
 * @param title what the page calls it; often empty
 */
public record FoundFeed(URI address, String title, Kind kind) {

    /** What the page says that it is; what it really is shows when it is read. */
    public enum Kind {
        ATOM,
        RSS,
        JSON,
        SITEMAP,
        UNKNOWN
    }
}
