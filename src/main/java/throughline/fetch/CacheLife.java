package throughline.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer says that it stays fresh (RFC 9111, 4.2): until then a server need not be asked again. For a cache of one's own, so
 * {@code s-maxage} does not count. What forbids keeping the answer, and what is broken, sets no bound.
 */
public final class CacheLife {

    private static final Duration LONGEST = Duration.ofDays(366);

    private CacheLife() {}

    /**
     * Reads {@code Cache-Control}, {@code Age}, {@code Expires} and {@code Date}.
     *
     * @param headers names in lower case
     * @return null when the answer says nothing about it, zero when it may be asked again at once
     */
    public static @Nullable Duration of(Map<String, List<String>> headers, Instant now) {
        List<String> control = headers.getOrDefault("cache-control", List.of());
        List<String> expires = headers.getOrDefault("expires", List.of());
        if (control.isEmpty() && expires.isEmpty()) {
            return null;
        }
        boolean told = false;
        Duration life = null;
        for (String directive : String.join(",", control).split(",", -1)) {
            int equals = directive.indexOf('=');
            String name = (equals < 0 ? directive : directive.substring(0, equals))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (name.equals("no-store") || name.equals("no-cache")) {
                return Duration.ZERO;
            }
            if (name.equals("max-age") && !told) {
                told = true;
                life = equals < 0 ? null : seconds(directive.substring(equals + 1));
            }
        }
        // Even a broken max-age goes before Expires.
        if (!told && !expires.isEmpty()) {
            Instant end = date(expires);
            Instant sent = date(headers.getOrDefault("date", List.of()));
            life = end == null ? null : Duration.between(sent == null ? now : sent, end);
        }
        if (life == null) {
            return Duration.ZERO;
        }
        List<String> ages = headers.getOrDefault("age", List.of());
        Duration age = ages.isEmpty() ? null : seconds(ages.getFirst());
        Duration left = age == null ? life : life.minus(age);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    private static @Nullable Instant date(List<String> values) {
        return values.isEmpty()
                ? null
                : DateUtils.parseStandardDate(values.getFirst().strip());
    }

    private static @Nullable Duration seconds(String value) {
        String digits = value.strip();
        if (digits.length() > 2 && digits.startsWith("\"") && digits.endsWith("\"")) {
            digits = digits.substring(1, digits.length() - 1);
        }
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }
}
