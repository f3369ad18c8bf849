package throughline.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. Every request ends as exactly one of these. */
public sealed interface Fetched {

    FetchRequest request();

    /** When the answer was complete, or the try was given up. */
    Instant at();

    /**
     * The server sent a body.
     *
     * @param address where it was found, after redirects
     * @param movedTo where the server says it is from now on (301 or 308 all the way), if it says so
     * @param headers the answer's headers, names in lower case
     * @param delta whether it holds only what is new (226, RFC 3229; or a hub's push), so that what it leaves out is not gone
     */
    record Found(
            FetchRequest request,
            Instant at,
            URI address,
            @Nullable URI movedTo,
            Validators validators,
            Map<String, List<String>> headers,
            Content content,
            boolean delta)
            implements Fetched {
        public Found {
            headers = Map.copyOf(headers);
        }

        /** When the server says that what it sent was made; null when it does not say so in a date. */
        public @Nullable Instant lastModified() {
            String said = validators.lastModified();
            return said == null ? null : DateUtils.parseStandardDate(said);
        }
    }

    /**
     * Nothing new since the validators that were sent (304).
     *
     * @param movedTo as for what is found: a feed that moved may have nothing new at its new address
     */
    record NotModified(
            FetchRequest request,
            Instant at,
            @Nullable URI movedTo,
            Validators validators,
            Map<String, List<String>> headers)
            implements Fetched {
        public NotModified {
            headers = Map.copyOf(headers);
        }
    }

    /** The server says that there is no such thing: 404 (may come back) or 410 (will not). */
    record Gone(FetchRequest request, Instant at, int status) implements Fetched {}

    /** We did not ask, or turned back: robots.txt, a private address, a scheme that is not http. Asking again will not help. */
    record Refused(FetchRequest request, Instant at, String reason) implements Fetched {}

    /**
     * No usable answer; a later try may bring one.
     *
     * @param status the HTTP status, when there was one
     * @param reason in plain words, for a reader
     * @param retryAt not before this time, when the server named one (Retry-After)
     */
    record Failed(
            FetchRequest request,
            Instant at,
            @Nullable Integer status,
            String reason,
            @Nullable Instant retryAt) implements Fetched {}
}
