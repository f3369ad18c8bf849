package throughline.feeds;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Spans of time as people write them: 90s, 15m, 2h, 7d, or several together, 1h30m. */
public final class ShortTime {

    public static final Duration LONGEST = Duration.ofDays(365);

    private ShortTime() {}

    /** Empty for whatever is no span of at most a year. */
    public static Optional<Duration> parse(String text) {
        String rest = text.strip().toLowerCase(Locale.ROOT);
        if (rest.isEmpty() || rest.length() > 30) {
            return Optional.empty();
        }
        Duration whole = Duration.ZERO;
        int at = 0;
        while (at < rest.length()) {
            int number = at;
            while (at < rest.length() && rest.charAt(at) >= '0' && rest.charAt(at) <= '9') {
                at++;
            }
            int unit = at;
            while (at < rest.length() && rest.charAt(at) >= 'a' && rest.charAt(at) <= 'z') {
                at++;
            }
            if (number == unit || unit - number > 9 || unit == at) {
                return Optional.empty();
            }
            Optional<Duration> one = of(Long.parseLong(rest, number, unit, 10), rest.substring(unit, at));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            whole = whole.plus(one.get());
        }
        return whole.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(whole);
    }

    private static Optional<Duration> of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Optional.of(Duration.ofMillis(number));
            case "s" -> Optional.of(Duration.ofSeconds(number));
            case "m", "min" -> Optional.of(Duration.ofMinutes(number));
            case "h" -> Optional.of(Duration.ofHours(number));
            case "d" -> Optional.of(Duration.ofDays(number));
            default -> Optional.empty();
        };
    }

    /** As {@link #parse} reads it, in the fewest units. */
    public static String write(Duration time) {
        StringBuilder text = new StringBuilder();
        part(text, time.toDays(), "d");
        part(text, time.toHoursPart(), "h");
        part(text, time.toMinutesPart(), "m");
        part(text, time.toSecondsPart(), "s");
        part(text, time.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void part(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }
}
