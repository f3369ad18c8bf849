package throughline.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * One thing to get.
 *
 * @param key the feed's or the article's id: what the answer is filed under
 * @param attempt 1 for the first try, then counted on for each repeat after a failure
 * @param askedAt when it was put in the queue
 */
public record FetchRequest(
        Subject subject, String key, URI address, Validators validators, int attempt, Instant askedAt) {

    /** The host and port whose turn this request needs, in lower case. */
    public String host() {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(java.util.Locale.ROOT);
        return address.getPort() < 0 ? host : host + ":" + address.getPort();
    }
}
