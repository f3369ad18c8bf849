package throughline.feeds;

import java.net.URI;

/**
 * A picture that an entry shows.
 *
 * @param type its media type; empty when the feed does not say
 * @param credit who made it; empty when the feed does not say
 */
public record Picture(URI address, String type, String credit) {}
