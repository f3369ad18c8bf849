package throughline.fetch;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. A server cannot put us off for longer than a day. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static @Nullable Instant read(@Nullable String value, Instant now) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        Instant latest = now.plus(LONGEST);
        Instant named;
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            named = text.length() > 9 ? latest : now.plusSeconds(Long.parseLong(text));
        } else {
            named = DateUtils.parseStandardDate(text);
        }
        if (named == null || !named.isAfter(now)) {
            return null;
        }
        return named.isAfter(latest) ? latest : named;
    }
}
