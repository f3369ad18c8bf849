package throughline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import throughline.feeds.HubState;

/**
 * Lets in only what was meant for this server. Whoever can reach the loopback address may use Throughline, so a foreign page in the
 * reader's browser must neither read it under a name of its own (DNS rebinding) nor post forms to it (cross-site request forgery).
 */
@Singleton
class Gatekeeper {

    /** A form holds a few lines. */
    private static final int LONGEST_FORM = 256 * 1024;

    /** A list of 5 MB, as the sender wraps it. */
    private static final int LONGEST_LIST = 6 * 1024 * 1024;

    /** A beat with the whole texts of its seeds, three bytes to a letter and as much again where a form writes each as a number. */
    private static final int LONGEST_BEAT = 4 * 1024 * 1024;

    private static final String LISTS = "/feeds/opml";
    private static final String BEATS = "(/api/v1)?/beats(/[^/]*(/edit)?)?";

    private static final String HUB = "/hub/";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1"));

    Gatekeeper(@ConfigProperty(name = "throughline.hosts") Optional<List<String>> more) {
        more.ifPresent(names -> names.forEach(name -> hosts.add(name.strip().toLowerCase(Locale.ROOT))));
    }

    void watch(@Observes Filters filters) {
        filters.register(this::check, 1000);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isHubs(request.method(), request.path())) {
            context.next();
            return;
        }
        Refusal refusal = judge(
                request.method(),
                request.authority() == null ? null : request.authority().host(),
                request.authority() == null ? null : request.authority().toString(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"));
        if (refusal == null) {
            refusal = judgeLength(
                    request.path(), request.getHeader("Content-Length"), request.getHeader("Transfer-Encoding"));
        }
        if (refusal == null) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(refusal.status())
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end(refusal.sentence() + "\n");
        }
    }

    /**
     * Whether this is for a hub's callback, and for nothing else. Hubs come from elsewhere, by whatever name they know us; what lets them in
     * is the token, which nobody else knows.
     */
    static boolean isHubs(HttpMethod method, @Nullable String path) {
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.POST))
                && path != null
                && path.startsWith(HUB)
                && HubState.isToken(path.substring(HUB.length()));
    }

    /** Only hubs send more than a form or a list of feeds, or something whose length they do not know. */
    static @Nullable Refusal judgeLength(@Nullable String path, @Nullable String length, @Nullable String encoding) {
        if (encoding != null) {
            return new Refusal(411, "Say in Content-Length how much you send.");
        }
        int longest = path == null
                ? LONGEST_FORM
                : path.endsWith(LISTS) ? LONGEST_LIST : path.matches(BEATS) ? LONGEST_BEAT : LONGEST_FORM;
        // More digits than ten are none of a length that could be sent.
        boolean fits = length == null
                || (length.length() <= 10
                        && length.chars().allMatch(c -> c >= '0' && c <= '9')
                        && (length.isEmpty() || Long.parseLong(length) <= longest));
        return fits ? null : new Refusal(413, "That is more than fits here.");
    }

    /** Why a request is not let in. */
    record Refusal(int status, String sentence) {}

    /**
     * Whether a request is let in: null when it is.
     *
     * @param authority the name it asked for, with its port
     * @param site the browser's word on where it was sent from, {@code Sec-Fetch-Site}
     * @param origin the page it was sent from
     */
    @Nullable
    Refusal judge(
            HttpMethod method,
            @Nullable String host,
            @Nullable String authority,
            @Nullable String site,
            @Nullable String origin) {
        if (host == null || !hosts.contains(plain(host))) {
            return new Refusal(
                    421,
                    "This server does not answer to that name. Open it as localhost, or add the name to the setting"
                            + " throughline.hosts.");
        }
        if (!READING.contains(method) && isForeign(authority, site, origin)) {
            return new Refusal(
                    403,
                    "This was sent from another site's page, so it was not done. Go to Throughline and do it there.");
        }
        return null;
    }

    /** Browsers always say where a post comes from; programs that are no browsers say nothing, and are let in. */
    private static boolean isForeign(@Nullable String authority, @Nullable String site, @Nullable String origin) {
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        if (origin == null) {
            return false;
        }
        try {
            String from = URI.create(origin).getAuthority();
            return from == null || !from.equalsIgnoreCase(authority);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String plain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }
}
