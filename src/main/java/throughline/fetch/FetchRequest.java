package throughline.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to get.
 *
 * @param key the feed's or the article's id: what the answer is filed under
 * @param attempt 1 for the first try, then counted on for each repeat after a failure
 * @param askedAt when it was put in the queue
 * @param terms how its feed or outlet wants to be asked
 * @param form what is posted, as {@code application/x-www-form-urlencoded}; null when it is asked for and nothing is sent
 */
public record FetchRequest(
        Subject subject,
        String key,
        URI address,
        Validators validators,
        int attempt,
        Instant askedAt,
        Terms terms,
        @Nullable String form) {

    public FetchRequest {
        // A log written before there were terms has none.
        terms = Objects.requireNonNullElse(terms, Terms.NONE);
    }

    public FetchRequest(Subject subject, String key, URI address, Validators validators, int attempt, Instant askedAt) {
        this(subject, key, address, validators, attempt, askedAt, Terms.NONE, null);
    }

    /** The same, asked as these terms say. */
    public FetchRequest on(Terms other) {
        return new FetchRequest(subject, key, address, validators, attempt, askedAt, other, form);
    }

    /**
     * The host whose turn this request needs, in its one plain spelling, with the port where it is not the usual one. What cannot be
     * asked at all has a place as well, where it is refused.
     */
    public String host() {
        try {
            return WebAddress.of(address).turn();
        } catch (Refusal e) {
            return Objects.requireNonNullElse(address.getRawAuthority(), "").toLowerCase(Locale.ROOT);
        }
    }
}
