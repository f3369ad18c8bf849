package throughline.articles;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the page, the feed and the server say of an article's date. All is kept, and one is taken with its reason: the page's own
 * word before the feed's, and the feed's time where the page names only the day. None is invented: when it was served and when it came
 * to us bound the others, and stand for none.
 */
final class DateChoice {

    static final String ARCHIVED = "archived (WARC-Date)";
    static final String SERVED = "HTTP Last-Modified";
    static final String FIRST_SEEN = "first seen";
    static final String FIRST_READING = "first reading";

    /** How far ahead of its arrival a date may lie: clocks and zones are often wrong by hours, not by days. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** How far the feed's time may lie from the start of the day that the page names. */
    private static final Duration SAME_DAY = Duration.ofHours(36);

    /** Days that programs write for want of any. */
    private static final List<Instant> ZEROS =
            List.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("1900-01-01T00:00:00Z"), Instant.EPOCH);

    private final Instant latest;

    private DateChoice(Instant latest) {
        this.latest = latest;
    }

    /**
     * Every date, weighed, in the order of trust.
     *
     * @param page what the page says, the most trustworthy first
     * @param served the server's Last-Modified, when it sent one
     * @param arrived when the article first came to us
     */
    static List<DateEvidence> weigh(
            List<DateEvidence> page, Announcement announcement, @Nullable Instant served, Instant arrived) {
        Instant archived = announcement.archived();
        DateChoice choice =
                new DateChoice((archived == null || archived.isAfter(arrived) ? arrived : archived).plus(AHEAD));
        List<DateEvidence> weighed = new ArrayList<>();
        page.stream().filter(date -> !date.ofChange()).forEach(date -> weighed.add(choice.bounded(date)));
        if (announcement.published() != null) {
            weighed.add(choice.bounded(new DateEvidence("feed", announcement.published())));
        }
        if (announcement.updated() != null) {
            weighed.add(choice.bounded(new DateEvidence("feed (updated)", announcement.updated())));
        }
        // A page that only tells of its last change may be older; the feed knows better.
        page.stream().filter(DateEvidence::ofChange).forEach(date -> weighed.add(choice.bounded(date)));
        if (archived != null) {
            weighed.add(choice.bounded(new DateEvidence(ARCHIVED, archived)));
        }
        choice.take(weighed, announcement);
        if (served != null) {
            weighed.add(
                    new DateEvidence(SERVED, served).left("tells when the page was made, not when it was published"));
        }
        weighed.add(new DateEvidence(FIRST_SEEN, arrived).left("tells when it came to us"));
        return List.copyOf(weighed);
    }

    private DateEvidence bounded(DateEvidence date) {
        if (date.at().isAfter(latest)) {
            return date.left("lies after the article was seen");
        }
        boolean zero = ZEROS.stream()
                .anyMatch(none -> Duration.between(none, date.at()).abs().toHours() < 24);
        return date.left(zero ? "is what programs write for no date" : "");
    }

    private void take(List<DateEvidence> dates, Announcement announcement) {
        int first = firstFit(dates);
        if (first < 0) {
            return;
        }
        DateEvidence taken = dates.get(first);
        int feed = dates.indexOf(
                announcement.published() == null ? taken : new DateEvidence("feed", announcement.published()));
        boolean sharper = taken.dayOnly()
                && feed > first
                && Duration.between(taken.at(), dates.get(feed).at()).abs().compareTo(SAME_DAY) <= 0;
        if (sharper) {
            dates.set(feed, dates.get(feed).taken("names the time of the day that the page tells"));
        } else {
            dates.set(first, taken.taken(reason(taken)));
        }
    }

    /** The dates of a later reading: what was taken at the first stays, whatever the page says since. */
    static List<DateEvidence> keeping(Instant before, List<DateEvidence> dates) {
        List<DateEvidence> kept = new ArrayList<>();
        boolean told = false;
        for (DateEvidence date : dates) {
            boolean same = !told && date.at().equals(before);
            told = told || same;
            kept.add(
                    same
                            ? date.taken("was told at the first reading")
                            : date.taken() ? date.left("is told since") : date);
        }
        if (!told) {
            kept.add(new DateEvidence(FIRST_READING, before).taken("was told then"));
        }
        return List.copyOf(kept);
    }

    private static String reason(DateEvidence taken) {
        if (taken.from().equals(ARCHIVED)) {
            return "is when somebody else kept it; nobody says more";
        }
        return taken.from().startsWith("feed") ? "is the feed's word; the page has none" : "is the page's own word";
    }

    private static int firstFit(List<DateEvidence> dates) {
        for (int i = 0; i < dates.size(); i++) {
            if (dates.get(i).why().isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
