package throughline.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something about a feed that a reader should know, as figures; the words come when it is shown, since clock times are the reader's.
 *
 * @param since from when it is so
 * @param until up to when it was watched
 * @param seen how many came in this time, or how many of the latest ten pages could not be read
 * @param low how many usually come, at least: on {@code weekday}, or in the same time
 * @param high and at most
 */
public record Notice(Kind kind, Instant since, Instant until, int seen, int low, int high, DayOfWeek weekday) {

    /** What there is to know. */
    public enum Kind {
        /** Nothing new for far longer than is usual on such days. */
        SILENT,
        MUCH_LESS,
        MUCH_MORE,
        /** Its entries come, but their pages cannot be read any more. */
        PAGES_UNREADABLE,
        MOVED
    }

    /** Whether somebody should look at it. */
    public boolean needsYou() {
        return kind == Kind.SILENT || kind == Kind.MUCH_LESS || kind == Kind.PAGES_UNREADABLE;
    }

    /** "Silent for 26 hours". */
    public String headline() {
        return switch (kind) {
            case SILENT -> "Silent for " + PlainWords.of(Duration.between(since, until));
            case MUCH_LESS -> "Much less than usual";
            case MUCH_MORE -> "Much more than usual";
            case PAGES_UNREADABLE -> "Pages cannot be read";
            case MOVED -> "Moved for good";
        };
    }

    /**
     * The whole of it.
     *
     * @param spoken says a time as a reader takes it within a sentence, such as "yesterday at 07:10"
     */
    public String sentence(Function<Instant, String> spoken) {
        return switch (kind) {
            case SILENT ->
                "It answers, but has listed nothing new since " + spoken.apply(since) + ". On a "
                        + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " it lists " + usual() + ".";
            case MUCH_LESS, MUCH_MORE ->
                "It has listed " + seen + " since " + spoken.apply(since) + "; usually it lists " + usual()
                        + " in such a time.";
            case PAGES_UNREADABLE ->
                "Its entries come, but of its latest " + LatestPages.LATEST + " pages "
                        + (seen >= LatestPages.LATEST
                                ? "none"
                                : LatestPages.LATEST - seen == 1 ? "only one" : "only two")
                        + " could be read as an article.";
            case MOVED -> "Moved for good " + spoken.apply(since) + "; we follow the new address.";
        };
    }

    private String usual() {
        return low == high ? Integer.toString(low) : low + " to " + high;
    }
}
