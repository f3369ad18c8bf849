package throughline.articles;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.articles.Extraction.Cause;

/**
 * Something that an outlet's pages have shown since a day and used not to show: as a rule, that their layout has changed.
 *
 * @param since when the first page came that showed it
 * @param pages that came since, and could show it
 * @param shown how many of them did
 * @param before how many of {@code pagesBefore} did
 * @param pagesBefore so many pages before it tell what was usual, at most {@value OutletReadings#BEFORE}
 * @param cause for unreadable pages, why most of the latest were so
 */
public record Drift(
        Sign sign,
        Instant since,
        int pages,
        int shown,
        int before,
        int pagesBefore,
        @Nullable Cause cause) {

    private static final int SAID = 3;

    /** What a page can show of a change at its outlet, the gravest first. */
    public enum Sign {
        UNREADABLE("unreadable", true),
        /** Only its beginning is shown. */
        TEASER("cut off after their beginning", true),
        /** Far shorter than the outlet's texts are. */
        SHORT("far shorter than usual", true),
        /** Far longer: something is taken for text that is none. */
        LONG("far longer than usual", false),
        /** It has the headline of another page. */
        SAME_HEADLINE("with the headline of another page", true),
        /** Read with less certainty than the outlet's pages are. */
        DOUBTFUL("read with more doubt", false),
        /** The page held no text, or a worse one than the feed. */
        FROM_FEED("told by the feed and not by the page", false),
        NO_TIME("without a time of day", false),
        NO_AUTHOR("without an author", false),
        NO_STANDFIRST("without a standfirst", false),
        NO_CANONICAL("without their own address", false);

        private final String words;
        private final boolean grave;

        Sign(String words, boolean grave) {
            this.words = words;
            this.grave = grave;
        }

        /** Whether news is lost by it, and not only something about it. */
        public boolean isGrave() {
            return grave;
        }

        /** Whether it is told from what is usual at the outlet, and not from the page alone. */
        boolean isRelative() {
            return this == SHORT || this == LONG || this == DOUBTFUL;
        }

        /** Whether it is the lack of something that pages may well lack. */
        boolean isLack() {
            return compareTo(NO_TIME) >= 0;
        }
    }

    /**
     * All that drifts at one outlet, in plain words.
     *
     * @param spoken says a day as a reader takes it after "Since", such as "14 May"
     */
    public static String sentence(List<Drift> drifts, Function<Instant, String> spoken) {
        Instant since =
                drifts.stream().map(Drift::since).min(Comparator.naturalOrder()).orElseThrow();
        return "Since " + spoken.apply(since) + " its pages are read differently: "
                + drifts.stream().limit(SAID).map(Drift::words).collect(Collectors.joining("; ")) + ". "
                + guess(drifts.getFirst());
    }

    private String words() {
        return shown + " of " + pages + " " + sign.words + " (before: " + (before == 0 ? "none" : before) + " of "
                + pagesBefore + ")";
    }

    private static String guess(Drift gravest) {
        if (gravest.sign == Sign.TEASER || gravest.cause == Cause.PAYWALL) {
            return "It may have put up a paywall.";
        }
        return gravest.cause == Cause.SCRIPT_ONLY
                ? "Its text may now be fetched by scripts."
                : "Its layout may have changed.";
    }
}
