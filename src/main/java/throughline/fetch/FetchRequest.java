package throughline.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing to get.
 *
 * @param key the feed's or the article's id: what the answer is filed under
 * @param attempt 1 for the first try, then counted on for each repeat after a failure
 * @param askedAt when it was put in the queue
 */
public record FetchRequest(
        Subject subject, String key, URI address, Validators validators, int attempt, Instant askedAt) {

    /** The host and port whose turn this request needs, in lower case; the usual port is left out. */
    public String host() {
        // Java knows no host where a name has an underscore or a Korean letter; those hosts have turns as well.
        String place = address.getHost() != null
                ? address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort())
                : Objects.requireNonNullElse(address.getRawAuthority(), "");
        String usual = "https".equalsIgnoreCase(address.getScheme()) ? ":443" : ":80";
        String host = place.endsWith(usual) ? place.substring(0, place.length() - usual.length()) : place;
        return host.toLowerCase(Locale.ROOT);
    }
}
