package throughline.articles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A date that something says of an article.
 *
 * @param from where it was found, such as "JSON-LD datePublished" or "feed"; ends in "(day only)" where it names no time
 * @param at what it says; midnight where it names only a day
 * @param offset the zone that it was told in, or that of the page's country; UTC when neither is known
 * @param taken whether it was chosen as the time of publication
 * @param why it was taken, or could not be, in plain words; empty for what was not needed, or not weighed yet
 */
public record DateEvidence(String from, Instant at, ZoneOffset offset, boolean taken, String why) {

    static final String SHOWN_CHANGE = "visible date of change";

    static final String DAY_ONLY = " (day only)";

    public DateEvidence {
        // A log written before there were reasons has none.
        why = Objects.requireNonNullElse(why, "");
    }

    public DateEvidence(String from, Instant at, ZoneOffset offset) {
        this(from, at, offset, false, "");
    }

    public DateEvidence(String from, Instant at) {
        this(from, at, ZoneOffset.UTC);
    }

    /** Whether the page shows it as the date of a change, which may be all that it shows. */
    boolean ofChange() {
        return from.startsWith(SHOWN_CHANGE);
    }

    /** Whether it names a day and no time. */
    public boolean dayOnly() {
        return from.endsWith(DAY_ONLY);
    }

    DateEvidence taken(String why) {
        return new DateEvidence(from, at, offset, true, why);
    }

    DateEvidence left(String why) {
        return new DateEvidence(from, at, offset, false, why);
    }
}
