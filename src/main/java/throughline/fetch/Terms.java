package throughline.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How something wants to be asked for, where that differs from everything else: what an operator has set for a feed or an outlet. What
 * is null or empty is left as it usually is.
 *
 * @param headers sent besides our own
 * @param cookie the value of {@code Cookie}; no cookie is ever kept from an answer
 * @param proxy an http proxy, {@code http://host:port}; trusted as a hop, whatever network it lies in
 * @param userAgent in place of our own
 * @param obeyRobots whether robots.txt is asked; usually for pages, not for feeds
 * @param pause between two requests to the host
 */
public record Terms(
        Map<String, String> headers,
        @Nullable String cookie,
        @Nullable URI proxy,
        @Nullable String userAgent,
        @Nullable Boolean obeyRobots,
        @Nullable Duration pause) {

    public static final Terms NONE = new Terms(Map.of(), null, null, null, null, null);

    public Terms {
        // In one order, so that the same terms are always written the same. A log written before there were headers has
        // none.
        headers = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(headers, Map.of())));
    }

    /** These terms, and where they leave something open, the more general ones. */
    public Terms over(Terms general) {
        if (general.equals(NONE)) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(general.headers());
        all.putAll(headers);
        return new Terms(
                all,
                cookie == null ? general.cookie() : cookie,
                proxy == null ? general.proxy() : proxy,
                userAgent == null ? general.userAgent() : userAgent,
                obeyRobots == null ? general.obeyRobots() : obeyRobots,
                pause == null ? general.pause() : pause);
    }

    /** These terms for another place than they were set for: headers and cookie may be secrets between the operator and that place. */
    public Terms withoutSecrets() {
        return new Terms(Map.of(), null, proxy, userAgent, obeyRobots, pause);
    }
}
