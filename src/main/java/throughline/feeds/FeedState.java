package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Validators;

/**
 * What we know of a feed between two polls. {@link PollPlan} makes each state from the one before.
 *
 * @param address where it is asked for now; differs from its id once it has moved for good
 * @param validators what the server gave with the last body that could be read, byte for byte
 * @param nextPoll when it is due; without meaning once it is gone
 * @param interval how long we wait between polls while all is well
 * @param failures polls in a row without a usable answer
 * @param lastAnswer when the server last answered as a feed should, with news or without
 * @param lastNews when it last announced something new; at first, since when it is watched
 * @param title what the feed calls itself; empty until it was read
 * @param sentence the condition in plain words, for a reader
 * @param announced entries announced in all
 * @param lastEntries entries in the whole document that was read last
 * @param lastNew how many of the last answer were new
 * @param move where it says that it is from now on, as long as we do not follow; null when it says no such thing
 * @param moved when we last began to follow it to a new address; null when it has not moved
 * @param wishes when the last document wished to be asked
 * @param freshFor how long the server wished its last answer to be kept
 * @param rhythm how fast it brings news
 * @param pages whether the pages of its latest entries could be read
 * @param unanswered questions in a row that nothing came back for, not even a failure
 */
public record FeedState(
        FeedId id,
        URI address,
        Validators validators,
        Instant nextPoll,
        Duration interval,
        int failures,
        @Nullable Instant lastAsked,
        @Nullable Instant lastAnswer,
        Instant lastNews,
        String title,
        Condition condition,
        String sentence,
        long announced,
        int lastEntries,
        int lastNew,
        @Nullable Move move,
        @Nullable Instant moved,
        PollWishes wishes,
        Duration freshFor,
        Rhythm rhythm,
        LatestPages pages,
        int unanswered) {

    private static final int BARS = 14;

    public FeedState {
        // A log written before these were kept has none.
        wishes = Objects.requireNonNullElse(wishes, PollWishes.NONE);
        freshFor = Objects.requireNonNullElse(freshFor, Duration.ZERO);
        rhythm = Objects.requireNonNullElse(rhythm, Rhythm.UNKNOWN);
        pages = Objects.requireNonNullElse(pages, LatestPages.NONE);
    }

    /** A feed of which no more is known than how it stands. */
    public FeedState(
            FeedId id,
            URI address,
            Validators validators,
            Instant nextPoll,
            Duration interval,
            int failures,
            @Nullable Instant lastAsked,
            @Nullable Instant lastAnswer,
            Instant lastNews,
            String title,
            Condition condition,
            String sentence,
            long announced,
            int lastEntries,
            int lastNew) {
        this(
                id,
                address,
                validators,
                nextPoll,
                interval,
                failures,
                lastAsked,
                lastAnswer,
                lastNews,
                title,
                condition,
                sentence,
                announced,
                lastEntries,
                lastNew,
                null,
                null,
                PollWishes.NONE,
                Duration.ZERO,
                Rhythm.UNKNOWN,
                LatestPages.NONE,
                0);
    }

    /** How a feed is, in one word. */
    public enum Condition {
        /** On the list, and not answered yet. */
        NEW,
        ANSWERING,
        /** The server asked us to wait. */
        SLOWED,
        CANNOT_BE_READ,
        /** The server said that it will not come back. It is not asked again. */
        GONE
    }

    /**
     * A move for good that the server tells of.
     *
     * @param times good feeds in a row that came from there
     */
    public record Move(URI to, int times) {}

    /**
     * A day of a feed.
     *
     * @param day in UTC
     * @param arrived entries that came; 0 when it could not be asked
     * @param missing whether it could not be asked all day
     */
    public record Bar(LocalDate day, int arrived, boolean missing) {}

    /** After it has shown whether an entry's page could be read as an article. */
    public FeedState afterPage(boolean readable) {
        return new NextState(this).page(readable).state();
    }

    /** The last fourteen days up to today, fewer when it is watched for less long. */
    public List<Bar> bars(Instant now) {
        List<Bar> bars = new ArrayList<>();
        Instant since = rhythm.since();
        if (since != null) {
            int known = rhythm.days().size();
            long later = ChronoUnit.DAYS.between(rhythm.lastDay(), Rhythm.day(now));
            for (int back = BARS - 1; back >= 0; back--) {
                LocalDate day = Rhythm.day(now).minusDays(back);
                long index = known - 1 + later - back;
                if (index >= 0 && !day.isBefore(Rhythm.day(since))) {
                    int arrived = index < known ? rhythm.days().get((int) index) : Rhythm.MISSING;
                    bars.add(new Bar(day, Math.max(0, arrived), arrived == Rhythm.MISSING));
                }
            }
        }
        return bars;
    }

    /** Entries a day over these fourteen days, as far as it could be asked. */
    public double aDay(Instant now) {
        Instant since = rhythm.since();
        double days = 0;
        int arrived = 0;
        for (Bar bar : bars(now)) {
            if (!bar.missing()) {
                arrived += bar.arrived();
                days++;
            }
        }
        if (since == null || days == 0) {
            return 0;
        }
        // Today is not over, and the first day did not begin with us.
        double watched = Math.max(1, Duration.between(since, now).toMinutes() / 1_440.0);
        double today = Duration.between(now.truncatedTo(ChronoUnit.DAYS), now).toMinutes() / 1_440.0;
        return arrived / Math.max(0.5, Math.min(watched, days - 1 + today));
    }

    /** What is odd about it, measured against its own rhythm; as of its last answer. */
    public List<Notice> notices() {
        return Oddities.of(this);
    }
}
