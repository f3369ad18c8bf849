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

/**
 * Lets in only what was meant for this server. Whoever can reach the loopback address may use Throughline, so a foreign page in the
 * reader's browser must neither read it under a name of its own (DNS rebinding) nor post forms to it (cross-site request forgery).
 */
@Singleton
class Gatekeeper {

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
        @Nullable
        Refusal refusal = judge(
                request.method(),
                request.authority() == null ? null : request.authority().host(),
                request.authority() == null ? null : request.authority().toString(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"));
        if (refusal == null) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(refusal.status())
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end(refusal.sentence() + "\n");
        }
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
