package throughline.articles;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A date that something says of an article.
 *
 * @param from where it was found, such as "JSON-LD datePublished" or "feed"; ends in "(day only)" where it names no time
 * @param at what it says; midnight where it names only a day
 * @param offset the zone that it was told in, or that of the page's country; UTC when neither is known
 * @param taken whether it was chosen as the time of publication
 */
public record DateEvidence(String from, Instant at, ZoneOffset offset, boolean taken) {

    public DateEvidence(String from, Instant at, boolean taken) {
        this(from, at, ZoneOffset.UTC, taken);
    }

    static final String DAY_ONLY = " (day only)";

    /** Whether it names a day and no time. */
    public boolean dayOnly() {
        return from.endsWith(DAY_ONLY);
    }

    DateEvidence asTaken(boolean chosen) {
        return new DateEvidence(from, at, offset, chosen);
    }
}
