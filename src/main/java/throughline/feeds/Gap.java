package throughline.feeds;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a feed may have announced things that we did not see.
 *
 * @param from the last time when we surely saw all
 * @param to when we saw the feed again
 * @param cause in plain words, for a reader
 * @param missed how many entries may be missing, by the feed's rhythm
 * @param found how many from this time came in otherwise since
 * @param closed when enough had come in otherwise; null while it is open
 * @param closedBy what brought those that were found, in plain words; null while there are none
 */
public record Gap(
        FeedId feed,
        Instant from,
        Instant to,
        String cause,
        int missed,
        int found,
        @Nullable Instant closed,
        @Nullable String closedBy) {

    public boolean open() {
        return closed == null;
    }

    /**
     * The gap after another feed or a sitemap of the same outlet has brought entries.
     *
     * @param times when entries that nobody had told of before came out; those of another time than this gap's do not count
     * @param by what brought them, such as "its sitemap"
     */
    public Gap filledBy(Collection<Instant> times, String by, Instant now) {
        int more = (int) times.stream()
                .filter(time -> !time.isBefore(from) && !time.isAfter(to))
                .count();
        if (!open() || more == 0) {
            return this;
        }
        int all = found + more;
        return new Gap(feed, from, to, cause, missed, all, all >= missed ? now : null, by);
    }

    /** "Up to 4 entries missed; 3 found again in its sitemap." */
    public String sentence() {
        String lost = "Up to " + PlainWords.counted(missed, "entry", "entries") + " missed";
        if (closedBy == null) {
            return lost + ".";
        }
        return lost + "; "
                + (open() ? PlainWords.counted(found) : missed == 1 ? "it was" : missed == 2 ? "both" : "all")
                + " found again in " + closedBy + ".";
    }
}
