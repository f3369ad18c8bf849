package throughline.web;

import java.time.Duration;
import java.time.Instant;

/** How much time the strips of a page show. All strips of one page show the same, so that they can be compared. */
public enum Span {
    HOUR("last hour", Duration.ofHours(1), 12),
    SIX_HOURS("last 6 hours", Duration.ofHours(6), 12),
    DAY("last 24 hours", Duration.ofDays(1), 12),
    FORTNIGHT("14 days", Duration.ofDays(14), 14);

    private final String words;
    private final Duration length;
    private final int parts;

    Span(String words, Duration length, int parts) {
        this.words = words;
        this.length = length;
        this.parts = parts;
    }

    /** The shortest that reaches back to {@code oldest}; 14 days at most. */
    static Span reaching(Instant oldest, Instant now) {
        for (Span span : values()) {
            if (!oldest.isBefore(now.minus(span.length))) {
                return span;
            }
        }
        return FORTNIGHT;
    }

    public String words() {
        return words;
    }

    Duration length() {
        return length;
    }

    int parts() {
        return parts;
    }
}
